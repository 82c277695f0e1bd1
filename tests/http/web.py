"""Clients that share what is slow to make: without it each one would read all of the system's certificates."""

import ssl
from functools import partial

import httpx

_CERTIFICATES = ssl.create_default_context()

get = partial(httpx.get, verify=_CERTIFICATES)
post = partial(httpx.post, verify=_CERTIFICATES)
patch = partial(httpx.patch, verify=_CERTIFICATES)
options = partial(httpx.options, verify=_CERTIFICATES)
Visitor = partial(httpx.Client, verify=_CERTIFICATES)
