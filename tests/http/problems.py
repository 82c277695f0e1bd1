"""What every error looks like."""

import httpx


def assert_problem(answer: httpx.Response, *statuses: int) -> httpx.Response:
    """Check that an answer is a problem document with one of these statuses, and give it back."""
    assert answer.status_code in statuses, (answer.status_code, answer.text[:500])
    assert answer.headers["Content-Type"].split(";")[0] == "application/problem+json"
    body = answer.json()
    assert set(body) >= {"type", "title", "status", "detail"}
    assert body["status"] == answer.status_code
    assert all(isinstance(body[name], str) and body[name] for name in ("type", "title", "detail"))
    for error in body.get("errors", []):
        assert isinstance(error["pointer"], str)
        assert error["detail"]
    if answer.status_code == 422:
        assert body["errors"], body
    if answer.status_code in {429, 503}:
        assert int(answer.headers["Retry-After"]) >= 1
    if answer.status_code == 405:
        assert answer.headers["Allow"]
    return answer
