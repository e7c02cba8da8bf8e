"""The commands and their options; each does its work in a module that is loaded when it runs."""

from __future__ import annotations

import sys
from typing import Any

import click

from lessonkit import __version__

_SETTINGS = {"help_option_names": ["-h", "--help", "--hulp"], "max_content_width": 100}


class Lessonkit(click.Group):
    """The program; a reader of our output that stops reading is no fault."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The commands in the order in which a teacher meets them."""
        return list(self.commands)

    def invoke(self, context: click.Context) -> Any:
        """Runs the command; click itself would end with 1, "our fault"."""
        try:
            return super().invoke(context)
        except BrokenPipeError:
            from lessonkit.cli.ending import silence

            silence()
            return 0


@click.group(
    cls=Lessonkit,
    invoke_without_command=True,
    context_settings=_SETTINGS,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT …",
    epilog="Voorbeeld: lessonkit maak --protocol nutsschool --groep 7",
)
@click.version_option(
    __version__, "--versie", "--version", message="lessonkit %(version)s", help="Toon de versie en stop."
)
@click.pass_context
def lessonkit(context: click.Context) -> int:
    """Maak van het mediaprotocol van je school een lespakket: dia's, kaarten, werkbladen en een brief.

    Zonder opdracht stelt lessonkit drie vragen en maakt het pakket.
    """
    if context.invoked_subcommand is not None:
        return 0
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(context.get_help())
        return 0
    from lessonkit.cli import asking, making

    protocol, group, form = asking.ask()
    return making.maak({"protocol": protocol, "groep": group, "vorm": form})


@lessonkit.command(options_metavar="[OPTIES]", short_help="Maak een lespakket.")
@click.option("--protocol", metavar="ID", help="Een id uit 'lessonkit protocollen', of je eigen bestand.")
@click.option("--groep", metavar="G", help="De groep, zoals 7, 7-8, 6/7, havo-4 of mbo.")
@click.option("--vorm", metavar="VORM", default="les", show_default=True, help="De lesvorm.")
@click.option("--thema", metavar="ID", multiple=True, help="Leg hier de nadruk op; mag vaker.")
@click.option("--minuten", metavar="N", help="Hoelang de les duurt.")
@click.option("--aantal", metavar="N", help="Het aantal leerlingen, om te weten hoeveel je print.")
@click.option("--school", metavar="BESTAND", help="De gegevens van je school (school.yaml).")
@click.option("--datum", metavar="DATUM", help="De datum op de brief, zoals 2026-11-21.  [standaard: vandaag]")
@click.option("--lesdatum", metavar="DATUM", help="De dag van de les.")
@click.option("--inleverdatum", metavar="DATUM", help="Wanneer de strook van de brief terug moet zijn.")
@click.option("--documenten", metavar="A,B", multiple=True, help="Maak alleen deze documenten.")
@click.option("--formaten", metavar="A,B", multiple=True, help="Maak alleen deze formaten: pdf, pptx, docx …")
@click.option("--toch", is_flag=True, help="Ook voor een groep waar het protocol niet voor is.")
@click.option("--ook-vervallen", is_flag=True, help="Ook van een protocol dat niet meer geldt.")
@click.option("--map", metavar="MAP", default="output", show_default=True, help="Waar de map van het pakket komt.")
@click.option("--json", is_flag=True, help="Toon het resultaat als JSON, voor programma's.")
def maak(**options: Any) -> int:
    """Maak een lespakket voor een protocol en een groep.

    Wat je zelf in een bestand verandert, blijft staan: de nieuwe versie komt er dan naast.
    """
    from lessonkit.cli import making

    return making.maak(options)


@lessonkit.command(options_metavar="", short_help="Welke protocollen er zijn.")
def protocollen() -> None:
    """Toon welke protocollen er zijn."""
    from lessonkit.cli import showing

    showing.protocollen()


@lessonkit.command(options_metavar="", short_help="Welke groepen er zijn.")
def groepen() -> None:
    """Toon welke groepen er zijn, en hoe je ze noemt."""
    from lessonkit.cli import showing

    showing.groepen()


@lessonkit.command(options_metavar="", short_help="Welke thema's er zijn.")
def themas() -> None:
    """Toon welke thema's er zijn, en welke protocollen er iets over zeggen."""
    from lessonkit.cli import showing

    showing.themas()


@lessonkit.command(options_metavar="[OPTIES]", short_help="Lees een protocol op het scherm.")
@click.argument("protocol", metavar="PROTOCOL")
@click.option("--groep", metavar="G", help="Toon de afspraken in de woorden voor deze groep.")
def toon(protocol: str, groep: str | None) -> None:
    """Toon de artikelen van PROTOCOL en de afspraken die eruit volgen."""
    from lessonkit.cli import showing

    showing.toon(protocol, groep)


@lessonkit.command(options_metavar="[OPTIES]", short_help="Waar elk artikel terugkomt, of waarom niet.")
@click.option("--protocol", metavar="ID", help="Het protocol.")
@click.option("--groep", metavar="G", help="De groep; zonder deze: alle groepen samen.")
@click.option("--json", "as_json", is_flag=True, help="Toon het als JSON, voor programma's.")
def verantwoording(protocol: str | None, groep: str | None, as_json: bool) -> None:
    """Toon per artikel waar het terugkomt of waarom niet, en welke regels op geen artikel rusten."""
    from lessonkit.cli import accounting

    accounting.verantwoording(protocol, groep, as_json)


@lessonkit.command(options_metavar="[OPTIES]", short_help="De cijfers van de taal, per groep.")
@click.option("--protocol", metavar="ID", help="Alleen de afspraken van dit protocol.")
@click.option("--groep", metavar="G", help="Alleen deze groep, met wat ouders en medewerkers lezen.")
def leesbaarheid(protocol: str | None, groep: str | None) -> None:
    """Toon hoe lang de zinnen en woorden zijn die elke groep leest, met de grens erachter."""
    from lessonkit.cli import reading

    reading.leesbaarheid(protocol, groep)


@lessonkit.command(options_metavar="[OPTIES]", short_help="Kijk de inhoud na.")
@click.option("--bronnen", metavar="MAP", help="Kijk ook de regelnummers na in de teksten van de protocollen.")
def controleer(bronnen: str | None) -> int:
    """Kijk alle inhoud na: vorm, verwijzingen, woorden, minuten, spelling en leesbaarheid."""
    from lessonkit.cli import checking

    return checking.controleer(bronnen)
