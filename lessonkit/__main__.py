"""Makes `python -m lessonkit` the same as the command `lessonkit`."""

from lessonkit.cli import main

if __name__ == "__main__":
    main()
