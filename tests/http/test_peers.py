"""Two people and the OpenAPI document, from its examples to chains of calls: neither reaches what is the other's."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.http.events import enrolled, morning, screen
from tests.http.person import API, Person

CHECKS = (
    "not_a_server_error",
    "object_level_authorization",
    "ignored_auth",
    "use_after_free",
    "ensure_resource_availability",
    "status_code_conformance",
    "response_schema_conformance",
)
CONFIG = """
[parameters]
device_id = "{eve}"

[auth.wfc]
path = "people.yaml"
peers = ["ana", "ben"]
"""
PEOPLE = """
schema_version: "0.2.0"
configs: {{}}
auth:
  - name: ana
    fixedHeaders: [{{name: Authorization, value: "Bearer {ana}"}}]
  - name: ben
    fixedHeaders: [{{name: Authorization, value: "Bearer {ben}"}}]
"""


@pytest.mark.timeout(180)
def test_neither_of_two_reaches_what_is_the_others(
    base_url: str, guests: Callable[[str], Person], tmp_path: Path
) -> None:
    ana, ben, eve = guests(base_url), guests(base_url), guests(base_url)
    today = ana.today()
    for person in (ana, ben, eve):
        person.says(enrolled(today), screen(today), morning(today, 1))
    # Every device that is named is a third one's: the only thing of a person's that a call can name.
    (tmp_path / "schemathesis.toml").write_text(CONFIG.format(eve=eve.device_id))
    (tmp_path / "people.yaml").write_text(PEOPLE.format(ana=ana.token, ben=ben.token))
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{base_url}{API}/openapi.json"),
            *("--phases", "examples,fuzzing,stateful", "--checks", ",".join(CHECKS), "--seed", "1"),
            *("--max-examples", "6", "--max-time", "18", "--request-timeout", "10", "--warnings", "off"),
            # Signing out, or deleting the account, would end the credential that the rest of the run needs.
            *("--exclude-path", f"{API}/session", "--exclude-operation-id", "delete_me"),
            # It makes no zips; tests/journal does.
            *("--exclude-path", f"{API}/import"),
            *("--suppress-health-check", "all", "--no-color"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
    for phase in ("Examples", "Fuzzing", "Stateful"):
        assert phase in ran.stdout
    for person in (ana, ben, eve):
        assert person.get("/me").status_code == 200
    assert len(eve.journal()) == 3
