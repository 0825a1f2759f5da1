# How is this calculated? The rules themselves stand in content/how.en.md.

how-page = How is this calculated?
how-link = How is this calculated?
how-index = All rules
how-example = Example.
