"""Every worked journey and example, by name."""

from tests.journeys import examples, first_weeks, forecasts, safety, strength
from tests.journeys.tale import Journey

JOURNEYS: dict[str, Journey] = {
    told.name: told for each in (first_weeks, strength, safety, forecasts, examples) for told in each.journeys()
}
