"""Publishing: finished files into the output folder, and nothing that a teacher changed lost. The only writer."""
