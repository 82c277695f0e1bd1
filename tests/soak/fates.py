"""What may become of a call on its way, and of what a phone writes down."""

from hypothesis import strategies as st

NETWORK = (
    "lose-request",
    "lose-answer",
    "cut:40",
    "cut:97",
    "delay:3",
    "twice",
    "500",
    "502-page",
    "503",
    "503-after",
    "429",
    "portal",
    "hang",
    "few:1",
    "few:2",
    "small-page:1",
    "small-page:2",
)
SERVER = ("kill-before", "kill-during:1", "kill-during:3", "kill-during:6", "kill-after")

# A call that goes well is the likeliest, so that a history gets somewhere.
fate = st.one_of(st.just("ok"), st.sampled_from(NETWORK), st.sampled_from(NETWORK), st.sampled_from(NETWORK + SERVER))
fates = st.lists(fate, min_size=1, max_size=4)
held = st.sampled_from(("hold", "hold-request"))

dying = st.one_of(
    st.builds(lambda at: {"dieAtWrite": at}, st.integers(1, 6)),
    st.builds(lambda after: {"dieAfterCommit": after}, st.integers(1, 2)),
)
LOST = ("UnknownError", "InvalidStateError")
ailing = st.one_of(
    st.builds(lambda name, times: {"fail": {"name": name, "times": times}}, st.sampled_from(LOST), st.integers(1, 2)),
    st.builds(lambda name: {"fail": {"name": name, "times": 999}}, st.sampled_from(LOST)),
    st.builds(lambda times: {"fail": {"name": "QuotaExceededError", "times": times}}, st.sampled_from((1, 1, 999))),
)
