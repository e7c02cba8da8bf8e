"""Wrong input together with the faults it must give. One file holds many cases:

=== the name of the case, a sentence
map/bestand.yaml     a file of tests/cases/inhoud that this case changes
< old piece          which stands there once; \\n is a new line; without it the whole file changes
> new piece
| a line             or the input itself, line by line; `x ` in front of a line with \\x escapes, for bytes
fout: place: message
hint: the mend       (when there is one)

A case without `fout` must be accepted.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from lessonkit.diagnostics import Diagnostic

HERE = Path(__file__).parent


@dataclass
class Case:
    """One case; `expected` as `told` writes it."""

    name: str
    edits: list[tuple[str, str, str]] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        """The input's bytes."""
        return b"\n".join(self.lines) + b"\n"

    def tree(self, folder: Path) -> Path:
        """A copy of the small content folder with this case's changes."""
        root = folder / "content"
        shutil.copytree(HERE / "inhoud", root)
        for name, old, new in self.edits:
            path = root / name
            text = path.read_text(encoding="utf-8") if old else ""
            assert not old or text.count(old) == 1, f"{self.name}: '{old}' staat er {text.count(old)} keer in {name}"
            path.write_text(text.replace(old, new) if old else new, encoding="utf-8")
        return root


def told(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The diagnostics as cases write them."""
    found = []
    for one in diagnostics:
        found.append(f"fout: {one.place}: {one.message}" if one.place else f"fout: {one.message}")
        if one.hint:
            found.append(f"hint: {one.hint}")
    return found


def cases(name: str) -> list[Case]:
    """The cases in the file `name`; raises ValueError at a line that says nothing known."""
    found: list[Case] = []
    changed = old = ""
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("=== "):
            found.append(Case(line[4:]))
        elif line.startswith(("fout: ", "hint: ")):
            found[-1].expected.append(line)
        elif line.startswith(("| ", "|")):
            found[-1].lines.append(line[2:].encode())
        elif line.startswith("x "):
            found[-1].lines.append(line[2:].encode().decode("unicode_escape").encode("latin-1"))
        elif line.startswith("<"):
            old = line[2:].replace("\\n", "\n")
        elif line.startswith(">"):
            found[-1].edits.append((changed, old, line[2:].replace("\\n", "\n")))
            old = ""
        elif line.endswith(".yaml"):
            changed = line
        elif line and not line.startswith("#"):
            raise ValueError(f"{name}:{number}: {line}")
    return found
