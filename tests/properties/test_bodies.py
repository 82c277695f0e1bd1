"""Made-up events are events that the journal takes and the rules read back as they were."""

import json

from hypothesis import given

from app.journal.schemas.kinds import KINDS
from app.plans.facts import engine_event
from tests.properties.bodies import event_of
from tests.properties.few import few
from tests.properties.history import history_of
from tests.properties.recipe import RECIPES, Recipe


@few(4)
@given(recipe=RECIPES)
def test_events_come_back_as_they_were(recipe: Recipe) -> None:
    for event in history_of(recipe).events:
        written = event_of(event)
        body = json.dumps(written["body"])
        KINDS[str(written["kind"])].model_validate_json(body, context={"day": event.day})
        assert engine_event(event.id, str(written["kind"]), event.day, body) == event
