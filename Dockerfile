# Strideback in one image. The steps are the scripts that `make` uses.
# This file has not been built yet by anybody: if you are the first, please tell us how it went.

FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY requirements requirements
COPY scripts scripts
RUN scripts/venv.sh requirements/build.txt
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc frontend/
RUN scripts/npm.sh
COPY . .
RUN scripts/build_frontend.sh

# The server's own virtual environment has no Node in it.
FROM python:3.13-slim-bookworm AS server
WORKDIR /opt/strideback
COPY requirements requirements
COPY scripts/venv.sh scripts/venv.sh
RUN scripts/venv.sh requirements/app.txt

FROM python:3.13-slim-bookworm
ENV PATH=/opt/strideback/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STRIDEBACK_HOST=0.0.0.0 \
    STRIDEBACK_PORT=8000 \
    STRIDEBACK_DATA_DIR=/data \
    STRIDEBACK_VOLATILE_DATA=refuse
WORKDIR /opt/strideback
COPY --from=server /opt/strideback/.venv .venv
COPY --from=build /src/app app
COPY migrations migrations
COPY pyproject.toml LICENSE ./
# A number, so that an orchestrator can see that it is not root.
RUN install -d -o 10001 -g 10001 /data
USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-m", "app", "healthcheck"]
CMD ["python", "-m", "app", "serve"]
