# From a fresh clone every target below sets up what it needs: the packages of requirements.txt
# in .venv, and for the tests a Chromium of the system.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# The first Python on the path that is new enough; `make PYTHON=/path/to/python site` overrides it.
IS_NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for p in python3.11 python3 python; do \
	"$$p" $(IS_NEW_ENOUGH) 2>/dev/null && echo "$$p" && break; done)

BIN := .venv/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq

.PHONY: help
help: ## Explain these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: .venv/.installed ## Build the site into site/
	@$(BIN)/standfirst build

.PHONY: serve
serve: .venv/.installed ## Serve the site on this machine and follow each change
	@$(BIN)/standfirst serve

.PHONY: test
test: .venv/.installed browser ## Run all tests but the slow ones
	@$(BIN)/pytest -n auto --dist loadfile -m "not slow"

.PHONY: coverage
coverage: .venv/.installed browser ## Run the same tests and measure what they cover
	@$(BIN)/pytest -n auto --dist loadfile -m "not slow" --cov --cov-report=term

# pytest answers 5 where nothing was collected: a tree without slow tests is no failure.
.PHONY: test-slow
test-slow: .venv/.installed browser tools ## Run the slow tests
	@$(BIN)/pytest -n auto --dist loadfile -m slow || test $$? -eq 5

.PHONY: tools
tools: .venv/.installed ## Install what judges the pages' HTML, accessibility and loading
	@$(BIN)/python -m devtools.npm_tools

.PHONY: words
words: .venv/.installed ## Bring the catalogues up to date with the templates
	@$(BIN)/python -m devtools.catalogues

.PHONY: reference
reference: .venv/.installed ## Write the reference of what contributors write
	@$(BIN)/python -m devtools.reference

.PHONY: pictures
pictures: site browser ## Take the documentation's pictures
	@$(BIN)/python -m devtools.pictures

.PHONY: bench
bench: .venv/.installed ## Measure builds beside other generators
	@$(BIN)/python -m devtools.benchmarks $(if $(SIZES),--sizes $(SIZES))

.PHONY: bench-check
bench-check: .venv/.installed ## Measure what a check takes
	@$(BIN)/python -m devtools.benchmarks.check $(if $(SIZES),--sizes $(SIZES))

.PHONY: bench-reach
bench-reach: .venv/.installed ## Measure what feeds, data and metadata cost a build
	@$(BIN)/python -m devtools.benchmarks.reach $(if $(SIZES),--sizes $(SIZES))

.PHONY: bench-search
bench-search: .venv/.installed browser ## Measure what the search finds and what it costs
	@$(BIN)/python -m devtools.benchmarks.search $(if $(SIZES),--sizes $(SIZES)) $(if $(PAGEFIND),--pagefind)

.PHONY: lint
lint: .venv/.installed ## Check style, types, imports, scripts and templates
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/oxlint site_templates/theme/assets
	$(BIN)/oxfmt --check site_templates/theme/assets
	$(BIN)/djlint --quiet site_templates/theme
	$(BIN)/djlint --quiet site_templates/pages --extension j2

# A machine's own package sources must leave no trace in the lock.
PUBLIC_PACKAGES := env -u PIP_FIND_LINKS -u PIP_INDEX_URL -u PIP_EXTRA_INDEX_URL \
	-u UV_FIND_LINKS -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL \
	PIP_CONFIG_FILE=/dev/null UV_NO_CONFIG=1

# One lock for every system and every Python that pyproject.toml names. It keeps its versions
# where they still fit; `make lock UPGRADE=1` takes the newest that pyproject.toml allows.
.PHONY: lock
lock: ## Renew requirements.txt; UPGRADE=1 takes newer versions
	@rm -rf .venv-lock && "$(PYTHON)" -m venv .venv-lock
	@$(PUBLIC_PACKAGES) .venv-lock/bin/python -m pip install -qq 'uv>=0.13,<0.14'
	@$(PUBLIC_PACKAGES) .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade) \
		--all-extras --group dev --output-file requirements.txt pyproject.toml
	@rm -rf .venv-lock

.PHONY: clean
clean: ## Remove everything that these targets made, .venv included
	rm -rf site .site.spare* dist .venv .venv-lock .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache .coverage .coverage.*
	find generator tests -name __pycache__ -prune -exec rm -rf {} +

# Not in the help: the other targets call it.
.PHONY: browser
browser: .venv/.installed
	@$(BIN)/python -m devtools.browser

# Made again when the lock changes, so that a package which left the lock leaves .venv too.
.venv/.locked: requirements.txt
	@"$(PYTHON)" $(IS_NEW_ENOUGH) 2>/dev/null || { \
		echo 'Standfirst needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python' >&2; \
		exit 1; }
	@echo 'Setting up .venv from requirements.txt'
	@"$(PYTHON)" -m venv --clear .venv
	@$(PIP_INSTALL) --require-hashes -r requirements.txt
	@touch $@

.venv/.installed: .venv/.locked pyproject.toml
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q generator/standfirst
	@touch $@
