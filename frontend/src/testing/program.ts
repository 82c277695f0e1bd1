import type { Exercise, PainClass, PainClassId, Program, Question } from "../core/model"

const question = (id: string, part: Partial<Question>): Question => ({
  id, text: id, short: true, form: "bool", options: [], parts: [], asked_when: [], levels: [], tell: null, cards: [], refs: [], ...part,
})

const painClass = (id: PainClassId, green: number, amber: number): PainClass => ({
  id, name: id, used_for: id, green_max: green, amber_max: amber, green_max_zero: 0, amber_max_zero: 1,
  gate: [], gate_zero: [], moment: [], moment_zero: [], sharp: "", source: "",
})

const exercise = (id: string, rule: PainClassId): Exercise => ({
  id, name: id, group: "hip", purpose: "", muscles: [], equipment: [], equipment_optional: [], start: "", steps: [""],
  dose: {}, ladder: "none", progress_to: [], regress_to: [], cues: [], faults: [], rule, rolling: null,
  contraindications: [], evidence: { grade: "C", note: "", refs: [] }, figure: id,
})

/** A program with one of each form of question and the published pain classes. */
export const program: Program = {
  id: "itbs", version: "itbs@test", name: "", summary: "", claims: [], wording: "", always: [], phases: [], grades: [], schedule: [],
  lists: [], ladders: {}, run_stages: [], runs_required: { quick: 1, standard: 2, cautious: 3 }, tests: [], test_rules: { counts_days: 7, retest_days: 3, painkiller_h: 8, pain_limit: 2, before: [] }, weekly: { every_days: 7, least: 3, most: 5, prompts: [] }, levels: [],
  contraindications: [], equipment: [], cards: [], sources: [],
  exercises: [exercise("clamshell", "strength"), exercise("tfl-ball-wall", "release"), exercise("line-hop", "impact")],
  pain_classes: [painClass("run", 0, 1), painClass("impact", 1, 2), painClass("strength", 2, 3), painClass("release", 1, 2)],
  ice: {
    max_s: 1200, min_gap_s: 7200, quiet_before_s: 7200, per_day: 4, heat_rub_gap_s: 7200, phases: ["settle"],
    default_protocol: "ice-20", slim_protocol: "ice-10-10-10", slim_question: "", barrier: "", where: [], never: [], check_question: "",
    skin: [], after: [], overshoot: "", nerve_note: "", refs: [],
    protocols: [
      { id: "ice-20", name: "", spans: [1200], checks_s: [300, 600, 900] },
      { id: "ice-10-10-10", name: "", spans: [600, 600, 600], checks_s: [300, 1500] },
    ],
  },
  time_flags: [],
  red_flags: [
    question("RF01", { levels: [{ level: "U999", when: [{ equals: true }] }] }),
    question("RF02", {
      levels: [
        { level: "U999", when: [{ equals: true }, { question: "RF01", equals: true }] },
        { level: "U111", when: [{ equals: true }] },
      ],
    }),
    question("RF05", { short: false }),
    question("RF06", { levels: [{ level: "U111", when: [{ equals: false }] }] }),
    question("RF07", {
      short: false, form: "parts", asked_when: [{ question: "RF05", equals: true }],
      parts: [{ id: "bend_90", text: "", form: "bool" }, { id: "bone_tender", text: "", form: "bool" }],
      levels: [
        { level: "U111", when: [{ field: "bend_90", equals: false }] },
        { level: "U111", when: [{ field: "bone_tender", equals: true }] },
      ],
    }),
    question("RF12", {
      form: "choice",
      levels: [{ level: "U111", when: [{ equals: "worse" }] }, { level: "SOON", when: [{ equals: "yes" }] }],
    }),
    question("RF16", {
      form: "parts", parts: [{ id: "nights", text: "", form: "nights" }, { id: "systemic", text: "", form: "bool" }],
      levels: [
        { level: "U111", when: [{ field: "nights", at_least: 3 }, { field: "systemic", equals: true }] },
        { level: "SOON", when: [{ field: "nights", at_least: 3 }] },
      ],
    }),
    question("RF17", {
      short: false, form: "choice",
      levels: [{ level: "U111", when: [{ equals: "groin" }] }, { level: "SOON", when: [{ equals: "yes" }] }],
    }),
    question("RF18", {
      short: false, asked_when: [{ question: "RF17", differs: "no" }],
      levels: [
        { level: "U111", when: [{ equals: true }, { question: "RF17", differs: "no" }] },
        { level: "SOON", when: [{ equals: true }] },
      ],
    }),
    question("RF19", { short: false, levels: [{ level: "AGE", when: [{ equals: true }] }] }),
  ],
}

/** A full set of answers that is clear. */
export const clear = {
  RF01: false, RF02: false, RF05: false, RF06: true, RF12: "no", RF16: { nights: 0, systemic: false }, RF17: "no", RF19: false,
} as const
