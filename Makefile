# Ten verbs at most. `make run` and `make test` need nothing but Debian and Swift ≥ 6.3.
.PHONY: setup run test check format bench soak demo clean

SWIFT_BUILD = swift build -c release --product reprise
REPRISE = .build/release/reprise

setup:
	@scripts/setup

run: setup
	$(SWIFT_BUILD)
	$(REPRISE) demo

demo: run

test: setup
	@scripts/test

check:
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

bench: setup
	$(SWIFT_BUILD)
	$(REPRISE) bench decisions

# Long measurements, on a quiet machine.
soak: setup
	swift build -c release --build-tests
	REPRISE_SOAK=1 swift test -c release --skip-build --filter LookUpTimingTests
	REPRISE_SOAK=1 swift test -c release --skip-build --filter MultipartFuzzTests
	$(SWIFT_BUILD)
	$(REPRISE) simulate refunds --seeds 1600
	scripts/planted-bugs

clean:
	rm -rf .build demo-data
