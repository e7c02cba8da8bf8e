"""Turns the bytes of a YAML file into plain data in which every text knows its line; refuses all that is doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.text import Text

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_FAULTS = 50

# C0 and C1 controls but tab and line breaks; line separators that YAML counts as lines and editors don't; zero width
# and writing direction marks; half a surrogate pair; noncharacters.
_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_PLAIN = (None, "")  # the style of a text without quotes: None in PyYAML's own parser, "" in libyaml's
_NULLS = {"", "null", "~"}

# What the two parsers say, and what a teacher should hear: (words in the problem, message, hint).
_SYNTAX = (
    (
        "unexpected end of stream",
        "een \" of ' wordt wel geopend en niet gesloten",
        "kijk of elke tekst met hetzelfde aanhalingsteken begint en eindigt",
    ),
    (
        "alphabetic or numeric character",
        "een tekst zonder aanhalingstekens begint met een * of &",
        'zet de tekst tussen aanhalingstekens: "**zo** gaat het goed"',
    ),
    (
        "cannot start any token",
        "een tekst zonder aanhalingstekens begint met een teken dat in YAML iets anders betekent",
        'zet de tekst tussen "..."',
    ),
    (
        "unknown escape character",
        'een \\ binnen "..." betekent in YAML iets anders',
        "laat de \\ weg, of zet de tekst tussen '...'",
    ),
    ("invalid Unicode character escape", "een half teken (surrogaat)", "zet het teken zelf in de tekst"),
    ("',' or ']'", "een [ wordt niet goed gesloten", "zet een komma tussen de teksten en een ] aan het eind"),
    ("',' or '}'", "een { wordt niet goed gesloten", "zet een komma tussen de delen en een } aan het eind"),
    (
        "chomping or indentation",
        *(_BLOCK := ("na > of | begint de tekst pas op de volgende regel", 'zet de tekst daar, of tussen "..."')),
    ),
    ("comment or a line break", *_BLOCK),
    ("comment or line break", *_BLOCK),
    (
        "sequence entries are not allowed",
        "een streepje (-) op een plek waar geen lijst kan beginnen",
        'zet de lijst op de volgende regel, of de tekst tussen "..."',
    ),
    ("document start", "na ... begint een tweede document", "zet één document in het bestand"),
    ("node content", "een haakje dat nergens bij hoort", 'haal het weg, of zet de tekst tussen "..."'),
    (
        "expected",
        "hier klopt het inspringen of een aanhalingsteken niet",
        'zet sleutels van dezelfde lijst recht onder elkaar; een \' in een tekst kan alleen tussen "..."',
    ),
)


class Fields(dict[Text, Any]):
    """A mapping that knows its own line and the line of each key."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}


class Items(list[Any]):
    """A list that knows its line."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


Data = Fields | Items | Text | None


def parse(content: bytes, file: str) -> Data:
    """The data in `content`; `file` is the name for messages. Raises WrongInput with every fault that could be seen."""
    return _Source(file, _decoded(content, file)).data()


def _decoded(content: bytes, file: str) -> str:
    whole = Place(file)
    if len(content) > MAX_BYTES:
        raise WrongInput(Diagnostic("het bestand is groter dan 1 MB", whole, "verdeel de inhoud over meer bestanden"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Counted over the bytes before the fault: the rest can't be read.
        line = content.count(b"\n", 0, error.start) + 1
        raise WrongInput(
            Diagnostic(
                "het bestand is geen UTF-8", Place(file, line), "bewaar als UTF-8 (in Kladblok: Opslaan als, Codering)"
            )
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Source:
    """One file while it is read; gathers faults so that all are told at once."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self.places: dict[int, Place] = {}
        self.faults: list[Diagnostic] = []

    def place(self, mark: Any) -> Place:
        line = mark.line + 1
        if line not in self.places:
            self.places[line] = Place(self.file, line)
        return self.places[line]

    def fault(self, message: str, place: Place, hint: str | None = None) -> None:
        one = Diagnostic(message, place, hint)
        if one not in self.faults:
            self.faults.append(one)

    def data(self) -> Data:
        for message, hint, bad in (
            ("een onzichtbaar of verboden teken", "haal het weg en typ de tekst daar opnieuw", _BAD),
            ("een tab in plaats van spaties", "zet er spaties voor in de plaats", re.compile("\t")),
        ):
            where = [number for number, line in enumerate(self.lines, 1) if bad.search(line)]
            if where:
                more = f" (ook op nog {len(where) - 1} {'regel' if len(where) == 2 else 'regels'})" * (len(where) > 1)
                self.fault(message + more, Place(self.file, where[0]), hint)
        if self.faults:
            raise WrongInput(self.faults)
        data: Data = None
        try:
            data = self._build(yaml.parse(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
        except yaml.MarkedYAMLError as error:
            self.faults.append(self._syntax(error))
        except (yaml.YAMLError, ValueError, RecursionError, UnicodeError):
            self.fault("het bestand is geen leesbare YAML", Place(self.file), "vergelijk het met een ander bestand")
        if self.faults:
            raise WrongInput(sorted(self.faults, key=lambda one: one.place or Place(self.file)))
        return data

    def _build(self, events: Iterator[Any]) -> Data:
        """Walks the events itself: nothing is expanded, so no alias can grow, and no depth can end the stack."""
        root: list[Any] = []
        stack: list[tuple[Any, Text | None]] = []  # the open collections, each with its key that waits for a value
        nodes = 0
        documents = 0
        for event in events:
            if len(self.faults) >= MAX_FAULTS:
                break
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self.fault(
                        "een tweede document (---)", self.place(event.start_mark), "zet één document per bestand"
                    )
                    break
                continue
            if kind in ("SequenceEndEvent", "MappingEndEvent"):
                stack.pop()
                continue
            if kind == "AliasEvent":
                self._refuse_anchor(event)
                value: Any = None
            elif kind == "ScalarEvent":
                value = self._scalar(event)
            elif kind == "SequenceStartEvent":
                value = Items(self.place(event.start_mark))
            elif kind == "MappingStartEvent":
                value = Fields(self.place(event.start_mark))
            else:
                continue
            nodes += 1
            if nodes > MAX_NODES or len(stack) >= MAX_DEPTH and isinstance(value, Fields | Items):
                many = f"meer dan {MAX_NODES} onderdelen" if nodes > MAX_NODES else f"meer dan {MAX_DEPTH} lagen diep"
                self.fault(many, self.place(event.start_mark), "verdeel de inhoud over meer bestanden")
                break
            if kind != "AliasEvent" and event.anchor:
                self._refuse_anchor(event)
            if getattr(event, "tag", None):
                self.fault(
                    f"een YAML-tag ({event.tag[:30]})",
                    self.place(event.start_mark),
                    'zet een tekst die met ! begint tussen "..."',
                )
            self._put(stack, root, value, event)
            if isinstance(value, Fields | Items):
                stack.append((value, None))
        return root[0] if root else None

    def _put(self, stack: list[tuple[Any, Text | None]], root: list[Any], value: Any, event: Any) -> None:
        if not stack:
            root.append(value)
            return
        parent, key = stack[-1]
        if isinstance(parent, Items):
            parent.append(value)
        elif key is not None:
            parent[key] = value
            stack[-1] = (parent, None)
        else:
            stack[-1] = (parent, self._key(parent, value, event))

    def _key(self, parent: Fields, value: Any, event: Any) -> Text:
        place = self.place(event.start_mark)
        if not isinstance(value, Text):
            self.fault("een sleutel zonder naam", place, "schrijf sleutel: waarde")
            return Text(f"\0{len(parent)}", place)  # no one can write this key, so nothing is lost
        if value == "<<":
            self.fault("<< (samenvoegen) kan hier niet", place, "schrijf de sleutels uit")
        if value in parent:
            first = parent.places[value].line
            self.fault(f"de sleutel '{value}' staat er twee keer (eerst op regel {first})", place, "houd er één over")
            return Text(f"\0{len(parent)}", place)
        parent.places[value] = place
        return value

    def _scalar(self, event: Any) -> Text | None:
        place = self.place(event.start_mark)
        value = event.value
        if event.style in _PLAIN:
            rest = self.lines[event.end_mark.line][event.end_mark.column :]
            if re.match(r"\s+#\w", rest):
                self.fault(
                    f"alles na '{rest.strip()[:20]}' valt weg, want # begint een opmerking",
                    self.place(event.end_mark),
                    'zet de tekst tussen "..."',
                )
            if value in _NULLS:
                return None
        if bad := _BAD.search(value):
            self.fault(f"een verboden teken (U+{ord(bad.group()):04X})", place, "zet het teken zelf in de tekst")
        return Text(value, place)

    def _refuse_anchor(self, event: Any) -> None:
        self.fault(
            f"verwijzen met & of * kan hier niet ({event.anchor[:30]})",
            self.place(event.start_mark),
            'schrijf de tekst uit; een tekst die met & of * begint staat tussen "..."',
        )

    def _syntax(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Diagnostic("het bestand is geen leesbare YAML", Place(self.file))
        problem = error.problem or ""
        if "end of stream" in problem or "',' or" in problem:
            mark = error.context_mark or mark  # where it was opened says more than where it was missed
        place = self.place(mark)
        if "mapping values" in problem:
            return self._colon(mark, place)
        for words, message, hint in _SYNTAX:
            if words in problem:
                return Diagnostic(message, place, hint)
        return Diagnostic("deze regel is geen leesbare YAML", place, "vergelijk hem met de regels erboven")

    def _colon(self, mark: Any, place: Place) -> Diagnostic:
        before = self.lines[mark.line][: mark.column]
        if ":" in before:
            return Diagnostic(
                "een dubbele punt in een tekst zonder aanhalingstekens",
                place,
                f'zet de tekst tussen "...": {before.split(":")[0].strip(" -")}: "..."',
            )
        return Diagnostic(
            "deze sleutel springt te ver in, of de regel erboven mist een dubbele punt of aanhalingstekens",
            place,
            "zet sleutels van dezelfde lijst recht onder elkaar",
        )
