# The words of this project: run, test, lint. Each sets up what it needs.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help run bench test mutants mutants-again lint format build pictures gallery figures trees coldstart lighthouse lock types soak soak-sync soak-rules clean

help:
	@echo "make run    set up and serve the app (SQLite in ./data)"
	@echo "make test   set up and run every test"
	@echo "make mutants change the rules one place at a time, and list what no test notices (half an hour)"
	@echo "make lint   set up and run every check"
	@echo "make soak   let everything go wrong for MINUTES=90, then hold HISTORIES=5000 of plans to every law"
	@echo "make bench  set up and measure, beside bare routes of the same kind"
	@echo "make coldstart time a start without signal on a slow phone, beside a page without scripts"
	@echo "make lighthouse run Lighthouse as a throttled phone; fails below 100"
	@echo "make format tidy the code"
	@echo "make figures lay out all figures on the sheets of docs/figures"
	@echo "make trees  write down anew what a screen reader is told of the main screens"
	@echo "make pictures agree to how every screen looks now: the tests compare with these"
	@echo "make gallery take the pictures of docs/gallery"
	@echo "make types  write the front end's types from the server's OpenAPI"
	@echo "make lock   renew the requirement files"

# One stamp for each set-up step, made again when its inputs change.
.build/app: requirements/build.txt scripts/venv.sh
	@scripts/venv.sh requirements/build.txt
	@mkdir -p .build && touch $@

.build/dev: requirements/dev.txt scripts/venv.sh
	@scripts/venv.sh requirements/dev.txt
	@mkdir -p .build && touch .build/app $@

.build/node: frontend/package.json frontend/package-lock.json | .build/app
	@scripts/npm.sh
	@mkdir -p .build && touch $@

FRONTEND := $(shell find frontend/src frontend/build frontend/public -type f 2>/dev/null) $(wildcard frontend/*.ts frontend/*.json)
DRAWN := $(shell find app/figures app/programs -name "*.py" -o -name "*.yaml")
.build/frontend: .build/node $(FRONTEND) $(DRAWN)
	@scripts/build_frontend.sh
	@mkdir -p .build && touch $@

build: .build/app .build/frontend

run: build
	@exec python -m app serve

test: .build/dev .build/frontend
	@scripts/test.sh

mutants: .build/dev
	@PYTHONHASHSEED=0 nice -n 19 python -m scripts.mutants

mutants-again: .build/dev
	@PYTHONHASHSEED=0 nice -n 19 python -m scripts.mutants --again

lint: .build/dev .build/frontend
	@scripts/lint.sh

MINUTES := 90
HISTORIES := 5000
soak: soak-sync soak-rules

soak-sync: .build/dev .build/frontend
	@scripts/chromium.sh
	@nice python -m tests.soak.run --minutes $(MINUTES) --report

figures: .build/dev
	@scripts/chromium.sh
	@python -m scripts.figures

trees: .build/dev .build/frontend
	@scripts/chromium.sh
	@RENEW_TREES=1 python -m pytest -q tests/e2e/test_trees.py
	@git diff --stat -- tests/e2e/trees

pictures: .build/dev .build/frontend
	@scripts/chromium.sh
	@python -m scripts.pictures $(WALKS)

gallery: .build/dev .build/frontend
	@scripts/chromium.sh
	@python -m scripts.gallery

soak-rules: .build/dev
	@nice scripts/soak_rules.sh $(HISTORIES)

bench: .build/dev .build/frontend
	@python -m scripts.bench

coldstart: .build/dev .build/frontend
	@scripts/chromium.sh
	@python -m scripts.coldstart

# 176 MB, and nobody else needs it: it has a lock file of its own.
.build/lighthouse: tools/lighthouse/package-lock.json | .build/app
	@cd tools/lighthouse && npm ci --no-fund --no-audit --ignore-scripts --loglevel=error
	@mkdir -p .build && touch $@

lighthouse: .build/dev .build/frontend .build/lighthouse
	@scripts/chromium.sh
	@python -m scripts.lighthouse

format: .build/dev
	@ruff format . && ruff check --fix-only -q .

types: .build/dev .build/node
	@scripts/types.sh

lock:
	@scripts/lock.sh

clean:
	rm -rf .venv .build frontend/node_modules app/web/static
