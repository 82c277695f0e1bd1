"""The OpenAPI document against the server: every example and every edge of every field, for a minute at most."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.http.events import enrolled, screen
from tests.http.person import API, Person

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
    "ignored_auth",
)


@pytest.mark.timeout(150)
def test_the_server_does_what_its_document_says(person: Person, tmp_path: Path) -> None:
    today = person.today()
    person.says(enrolled(today), screen(today))
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run", str(person.client.base_url.join(f"{API}/openapi.json"))),
            *("--phases", "examples,coverage", "--checks", ",".join(CHECKS), "--seed", "1", "--max-time", "60"),
            *("--header", f"Authorization: Bearer {person.token}", "--request-timeout", "10", "--warnings", "off"),
            # Signing out would end the credential that the rest of the run needs.
            *("--exclude-path", f"{API}/session", "--suppress-health-check", "all", "--no-color"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=140,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
