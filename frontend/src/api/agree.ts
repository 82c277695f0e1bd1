/** Holds the shapes that the phone's code is written against to those of the server's own description. */
import type * as phone from "../core/model"
import type * as server from "./schema"

/** Fails to compile where something of the first shape can't be used as one of the second. */
type Fits<From extends To, To> = From

/** What the server answers is what the phone reads. */
export type Read = [
  Fits<server.Bundle, phone.Bundle>,
  // An object with named keys only: the description has a rule for its names, which types can't say.
  Fits<Omit<server.Program, "runs_required">, Omit<phone.Program, "runs_required">>,
]

/** What the phone writes is what the server keeps. */
export type Written = [
  Fits<phone.BodyOf<"enrolled">, server.Enrolled>,
  Fits<phone.BodyOf<"placed">, server.Placed>,
  Fits<phone.BodyOf<"prescribed">, server.Prescribed>,
  Fits<phone.BodyOf<"choice">, server.Choice>,
  Fits<phone.BodyOf<"morning">, server.Morning>,
  Fits<phone.BodyOf<"evening">, server.Evening>,
  Fits<phone.BodyOf<"exercise">, server.ExerciseDone>,
  Fits<phone.BodyOf<"session">, server.SessionDone>,
  Fits<phone.BodyOf<"after">, server.After>,
  Fits<phone.BodyOf<"run">, server.Run>,
  Fits<phone.BodyOf<"ice">, server.Icing>,
  Fits<phone.BodyOf<"test">, server.Tested>,
  Fits<phone.BodyOf<"skip">, server.Skip>,
  Fits<phone.BodyOf<"flare">, server.Flare>,
  Fits<phone.BodyOf<"clearance">, server.Clearance>,
  Fits<phone.BodyOf<"function">, server.Function>,
  Fits<phone.BodyOf<"change">, server.Change>,
  Fits<phone.BodyOf<"goal">, server.Goal>,
  Fits<phone.BodyOf<"shoe">, server.Shoe>,
  Fits<phone.BodyOf<"settings">, server.Preferences>,
  Fits<phone.BodyOf<"pause">, server.Pause>,
  Fits<phone.BodyOf<"note">, server.Note>,
  Fits<phone.BodyOf<"retract">, server.Retract>,
]
