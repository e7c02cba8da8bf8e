"""The consent sheet: purpose and medium, yes or no, apart from every agreement; nothing is ticked beforehand."""

from __future__ import annotations

from lessonkit.documents.catalogue import Sources, cover
from lessonkit.documents.parts import Line, articles
from lessonkit.documents.values import ConsentForm, ConsentRow, ConsentSigners, SignLine
from lessonkit.domain import ConsentPurpose, ConsentSigning
from lessonkit.dutch import listed
from lessonkit.kit.model import Kit
from lessonkit.text import Text


def consent_form(kit: Kit) -> ConsentForm:
    """The form for this kit: rows from the school's settings and the protocol, then empty ones."""
    texts, sources = kit.consent, Sources(kit)
    form = address_form(kit)
    say = tuple(rule for rule in kit.parents if rule.kind == "toestemming")
    own = tuple(
        ConsentRow(f"eigen-{number}", Line(purpose, (), "school"), None, Line(medium, (), "school"), None, False, "")
        for number, (purpose, medium) in enumerate(kit.school.consent_purposes, 1)
    )
    from_protocol = tuple(row for one in texts.purposes if (row := _row(kit, sources, one)))
    empty = tuple(
        ConsentRow(f"leeg-{number}", None, None, None, None, False, "") for number in range(1, texts.blank_rows + 1)
    )
    return ConsentForm(
        cover=cover(kit, "toestemmingsformulier"),
        title=sources.general(texts.title),
        intro=tuple(sources.general(text) for text in texts.intro[form]),
        protocol_says=tuple(sources.cited(rule) for rule in say),
        columns=tuple(str(texts.columns[name]) for name in ("doel", "medium", "ja", "nee")),  # type: ignore[arg-type]
        pupil_title=sources.general(texts.pupil_heading),
        rows=(*own, *from_protocol, *empty),
        details=tuple(
            (sources.general(question), _answer(kit, name, answer)) for name, question, answer in texts.details
        ),
        kept=sources.general(texts.kept[kit.school.consent_kept or "onbekend"][form]),
        explanation_title=sources.general(texts.explanation_heading),
        explanation=tuple(sources.general(text, "landelijk") for text in texts.explanation[form]),
        signers=_blocks(kit, sources),
    )


def address_form(kit: Kit) -> str:
    """How the form speaks: a student who decides alone is addressed as "je"."""
    return kit.school.address_form if "ouder" in kit.group.consents else "je"


def _blocks(kit: Kit, sources: Sources) -> tuple[ConsentSigners, ...]:
    """Who signs: parents of pupils under 16, and the pupil from 16; a class can have both."""
    texts, form = kit.consent, address_form(kit)
    pupil = _signers(sources, texts.pupil, "je", "leerling")
    if "ouder" not in kit.group.consents:
        return (pupil,)
    parents = (
        _signers(sources, texts.parent, form, "ouder"),
        _signers(sources, texts.second_parent, form, "ouder-2"),
    )
    return (*parents, pupil) if "leerling" in kit.group.consents else parents


def _row(kit: Kit, sources: Sources, purpose: ConsentPurpose) -> ConsentRow | None:
    rules = tuple(rule for rule in kit.parents if rule.id in purpose.rules)
    if not rules:
        return None
    return ConsentRow(
        id=purpose.id,
        purpose=sources.rule(purpose.purpose, *rules),
        purpose_blank=str(purpose.purpose_blank) if purpose.purpose_blank else None,
        medium=sources.rule(purpose.medium, *rules) if purpose.medium else None,
        medium_blank=str(purpose.medium_blank or "") if purpose.medium_blank or not purpose.medium else None,
        pupil_too=purpose.pupil_too and "ouder" in kit.group.consents,
        articles=articles(dict.fromkeys(ref for rule in rules for ref in rule.refs)),
    )


def _answer(kit: Kit, name: str, answer: Text | None) -> Line | None:
    if answer is not None:
        return Sources(kit).general(answer)
    if name == "contact" and kit.school.contacts:
        return Line(Text(listed([str(one) for one in kit.school.contacts], "of")), (), "school")
    return None


def _signers(sources: Sources, signing: ConsentSigning, form: str, prefix: str) -> ConsentSigners:
    declaration = signing.declaration.get(form)
    return ConsentSigners(
        heading=sources.general(signing.heading),
        declaration=sources.general(declaration) if declaration else None,
        fields=tuple(
            SignLine(str(label), f"{prefix}-{number}-{label.lower().replace(' ', '-')}")
            for number, label in enumerate(signing.fields, 1)
        ),
    )
