from collections.abc import Iterator

import pytest
from pydantic import BaseModel, JsonValue

from app.plans.schemas import Bundle
from app.plans.schemas.forecast import Forecast


def undescribed(model: type[BaseModel]) -> Iterator[str]:
    """Name each field that is neither a part with a description of its own nor has an example."""
    whole = model.model_json_schema(mode="serialization")
    parts: dict[str, dict[str, JsonValue]] = {model.__name__: whole, **whole.get("$defs", {})}
    for name, part in parts.items():
        fields = part.get("properties")
        assert isinstance(fields, dict)
        for field, shape in fields.items():
            if "examples" not in str(shape) and "$ref" not in str(shape):
                yield f"{name}.{field}"


@pytest.mark.parametrize("model", [Bundle, Forecast])
def test_every_field_has_an_example(model: type[BaseModel]) -> None:
    assert list(undescribed(model)) == []
