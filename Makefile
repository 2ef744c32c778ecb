# The few commands that developers and CI share. All they need is Python, make and the registries.

PYTHON ?= python3
BIN := .venv/bin
OPA_VERSION := v1.22.2
OPA := $(shell command -v opa || echo .tools/opa)

.PHONY: help setup demo test coverage check build lock bench verapdf clean

help: ## Show these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: .venv/.done ## Install what the lock names into .venv

demo: setup ## Plant leaks in a test cloud, find them, write the reports
	$(BIN)/residency demo

# A file is run by one worker, since its tests share servers.
PYTEST := -m pytest -n 2 --dist loadfile --no-loadscope-reorder

test: setup opa ## Run all tests, also against the built wheel
	PATH="$(CURDIR)/.tools:$$PATH" $(BIN)/python $(PYTEST)

# Apart from the tests, whose time it nearly doubles.
coverage: setup opa ## Run all tests and measure how much of the program they reach
	PATH="$(CURDIR)/.tools:$$PATH" $(BIN)/coverage run $(PYTEST)
	$(BIN)/coverage combine -q && $(BIN)/coverage report --fail-under=90

check: setup opa ## Lint, types and policies
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@if [ -x "$(OPA)" ]; then set -x; $(OPA) check --strict policies && \
	  $(OPA) fmt --fail --list policies && $(OPA) test policies; else echo "$(NO_OPA)"; fi

bench: setup ## Measure large plans and a large AWS estate (no test; needs a quiet machine)
	$(BIN)/python -m tests.bench.plans
	$(BIN)/python -m tests.bench.aws

# Not in CI: needs Java 17 and Maven, which fetches veraPDF once.
VERAPDF := .tools/verapdf
verapdf: setup ## Hold the PDF of each report against PDF/A-3a and PDF/UA-1
	rm -rf $(VERAPDF)/pdf
	$(BIN)/python -m tests.documents.verapdf $(VERAPDF)/pdf
	mvn -q -B -f tests/documents/verapdf/pom.xml dependency:copy-dependencies \
	  -DoutputDirectory=$(CURDIR)/$(VERAPDF)/lib
	java -cp "$(VERAPDF)/lib/*" tests/documents/verapdf/Validate.java $(VERAPDF)/pdf/*.pdf

build: setup ## Build the wheel into dist/
	$(BIN)/hatchling build -t wheel

lock: setup ## Renew requirements.lock from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --all-extras --group dev \
	  --no-emit-index-url --no-header --upgrade --python-version 3.11 -q -o requirements.lock

clean: ## Remove what these commands made
	rm -rf .venv .tools dist .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis demo

.venv/.done: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Real OPA is the oracle for the embedded engine. It is built once, where Go is.
NO_OPA := SKIPPED: no opa and no go on this machine, policies were not held against real OPA
.PHONY: opa
opa:
	@if [ -x "$(OPA)" ]; then :; \
	elif command -v go >/dev/null; then echo "building opa $(OPA_VERSION) into .tools/ (once)"; \
	  GOBIN="$(CURDIR)/.tools" go install github.com/open-policy-agent/opa@$(OPA_VERSION); \
	elif [ -n "$$CI" ]; then echo "opa and go are both missing"; exit 1; \
	else echo "$(NO_OPA)"; fi
