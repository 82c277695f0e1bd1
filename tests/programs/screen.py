"""The safety questions answered: a clear screen, and the level that an answer has."""

from app.programs.schemas import Condition, Question

Answer = bool | str | dict[str, bool | int]
NO = ["RF01", "RF02", "RF03", "RF04", "RF05", "RF08", "RF10", "RF15", "RF18", "RF19", "RF20", "RF22"]
CLEAR: dict[str, Answer] = {
    **dict.fromkeys(NO, False),
    **dict.fromkeys(("RF06", "RF14"), True),
    **dict.fromkeys(("RF09", "RF11", "RF12", "RF13", "RF17"), "no"),
    "RF07": {"bend_90": True, "bone_tender": False, "over_55": False},
    "RF16": {"nights": 0, "systemic": False},
    "RF21": "outer",
}


def holds(condition: Condition, own: str, answers: dict[str, Answer]) -> bool:
    answer: object = answers.get(condition.question or own)
    if isinstance(answer, dict):
        answer = answer.get(condition.field or "")
    if answer is None:
        return False
    if condition.at_least is not None:
        return isinstance(answer, int) and answer >= condition.at_least
    if condition.differs is not None:
        return answer != condition.differs
    return answer == condition.equals


def level(question: Question, answers: dict[str, Answer]) -> str | None:
    for rule in question.levels:
        if all(holds(condition, question.id, answers) for condition in rule.when):
            return rule.level
    return None
