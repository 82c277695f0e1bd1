"""The journal in OpenAPI: a schema and an example for every kind of event."""

from pydantic.json_schema import models_json_schema

from app.journal.schemas.examples import example
from app.journal.schemas.kinds import KINDS, MODELS, VERSION
from app.journal.schemas.sync import MOST_IN_BATCH

REF = "#/components/schemas/"
Schema = dict[str, object]

DEVICE = "0193506a-0000-7000-8000-0000000000d1"
SYNC_BODY: Schema = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {"$ref": REF + "SyncRequest"},
            "examples": {
                kind: {"summary": f"An event of kind {kind}", "value": {"device_id": DEVICE, "events": [example(kind)]}}
                for kind in KINDS
            },
        }
    },
}


def event_name(kind: str) -> str:
    """Return what the schema of a kind of event is called."""
    return f"{kind.capitalize()}Event"


def components() -> dict[str, Schema]:
    """Return the schemas of what a sync asks, of every kind of event, and of an event of any kind."""
    _, found = models_json_schema([(model, "validation") for model in MODELS], ref_template=REF + "{model}")
    schemas = found["$defs"]
    for schema in schemas.values():
        for field in schema.get("properties", {}).values():
            # Whoever reads the document would take a field that has a default for always there.
            field.pop("default", None)
    envelope = schemas.pop("Envelope")
    for kind, body in KINDS.items():
        own = {
            "kind": {"type": "string", "const": kind},
            "v": {"type": "integer", "const": VERSION},
            "body": {"$ref": REF + body.__name__},
        }
        schemas[event_name(kind)] = envelope | {
            "title": event_name(kind),
            "description": body.__doc__,
            "properties": envelope["properties"] | own,
            "required": [*envelope["required"], "body"],
            "examples": [example(kind)],
        }
    names = {kind: REF + event_name(kind) for kind in KINDS}
    schemas["Event"] = {
        "title": "Event",
        "description": "Something that happened, told once and never changed.",
        "oneOf": [{"$ref": name} for name in names.values()],
        "discriminator": {"propertyName": "kind", "mapping": names},
    }
    schemas["SyncRequest"]["properties"]["events"] = {
        "type": "array",
        "description": "what has happened; judged one by one, and none is ever a reason to refuse another",
        "maxItems": MOST_IN_BATCH,
        "items": {"$ref": REF + "Event"},
    }
    return dict(schemas)
