"""What all tests share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--gouden` writes the golden files anew, to be read before they are committed."""
    parser.addoption("--gouden", action="store_true", help="schrijf de gouden bestanden opnieuw")
