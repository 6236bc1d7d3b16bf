namespace Disclosure.Documents;

/// <summary>
/// What reading one file may cost, in absolute numbers: a file is refused at the first limit it passes, while it is
/// being read, whatever its headers claim. A form has some 300 cells and a report some 20 000 characters; each limit
/// lies far above what an honest file needs and low enough that several hostile files at once do not exhaust a
/// function with 2 GB.
/// </summary>
public sealed record ReadingBudget
{
    /// <summary>The limits used everywhere outside tests.</summary>
    public static ReadingBudget Default { get; } = new();

    /// <summary>Bytes of the file as handed in. A form with scanned seals in it has a few MB.</summary>
    public int FileBytes { get; init; } = 20 << 20;

    /// <summary>Bytes of a text file, which has no pictures. The longest report has some 100 KB.</summary>
    public int TextBytes { get; init; } = 4 << 20;

    /// <summary>
    /// Characters of a Markdown text, whose parser takes a time that can grow with their square: 2 s for so many at worst.
    /// The longest report has some 40 000.
    /// </summary>
    public int MarkdownLength { get; init; } = 100_000;

    /// <summary>Inner files of an Office package. A workbook of 100 sheets with pictures has some hundreds.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Inflated bytes of one inner file that is read; pictures are not read and do not count.</summary>
    public long EntryBytes { get; init; } = 32L << 20;

    /// <summary>Inflated bytes of all inner files that are read, together: overlapping or nested archives end here.</summary>
    public long InflatedBytes { get; init; } = 64L << 20;

    /// <summary>Sheets of a workbook. A district with 44 units, a sheet for each, fits.</summary>
    public int Sheets { get; init; } = 200;

    /// <summary>The lowest row with content in a table, so that whoever lays a table out as a grid can.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>The rightmost column with content in a table. Supplementary indicators laid out sideways take 80.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>
    /// Cells with content and paragraphs in all tables together. A workbook with the sheets of 44 units has some 15 000;
    /// twice the limit took more than 200 MB to read and match.
    /// </summary>
    public int Cells { get; init; } = 100_000;

    /// <summary>
    /// Empty cells that are kept for their address. More are left out, which loses nothing: spreadsheets format whole
    /// columns, so an honest sheet can have a million of them.
    /// </summary>
    public int EmptyCells { get; init; } = 100_000;

    /// <summary>Characters in one cell or paragraph. Excel's own limit is 32 767; a chapter of a report in JSON can be longer.</summary>
    public int TextLength { get; init; } = 100_000;

    /// <summary>
    /// Characters in all cells together, with their addresses: one shared string used by every cell stays small in the
    /// file and ends here, and so does a long name that the address of every cell repeats.
    /// </summary>
    public long AllText { get; init; } = 10_000_000;

    /// <summary>
    /// Characters in a name that addresses repeat: of a sheet, of a member in JSON. Excel's own limit is 31; the longest
    /// label of a form has 60.
    /// </summary>
    public int NameLength { get; init; } = 200;

    /// <summary>Entries of the shared strings table and of the style table.</summary>
    public int Strings { get; init; } = 200_000;

    /// <summary>Relationships and content types of an Office package, each. A report with a link in every line has some 1 000.</summary>
    public int Relationships { get; init; } = 20_000;

    /// <summary>Different names of elements, attributes and prefixes in one part: an XML reader keeps each. The largest honest parts have some 300.</summary>
    public int XmlNames { get; init; } = 10_000;

    /// <summary>Attributes of one element of a part, which an XML reader takes in together. An honest root has some 40.</summary>
    public int Attributes { get; init; } = 1_000;

    /// <summary>Custom document properties. Document management systems add some dozens.</summary>
    public int Properties { get; init; } = 500;

    /// <summary>Rows covered by merged cells, counted for each merged cell.</summary>
    public int MergedRows { get; init; } = 200_000;

    /// <summary>
    /// Records of an old workbook, counted as often as they are passed: sheets can lie within one another. A cell is a
    /// record, and a form with styles and pictures has some 5 000.
    /// </summary>
    public int Records { get; init; } = 2_000_000;

    /// <summary>
    /// Findings of a file, which all go into its receipt. A file with more is refused whole: the first of them are told,
    /// and how many there are, as far as it was read.
    /// </summary>
    public int Findings { get; init; } = 5_000;

    /// <summary>Levels of nesting in JSON. A submission has 4.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>
    /// Elements of a page, counted while it is parsed, with the copies that unclosed formatting can cause. A report saved
    /// from Word has some 20 000; 81 000 cells took 206 MB.
    /// </summary>
    public int Elements { get; init; } = 70_000;

    /// <summary>Attributes of a page that are kept, of all elements together. A report saved from Word has some 30 000.</summary>
    public int PageAttributes { get; init; } = 120_000;

    /// <summary>
    /// Levels of nesting in a page. Browsers stop near 512; a page with unclosed tags goes deep, and the time to parse
    /// it grows with elements times depth.
    /// </summary>
    public int ElementDepth { get; init; } = 256;

    /// <summary>Pages of a PDF. A report with all its annexes has some 30.</summary>
    public int Pages { get; init; } = 300;

    /// <summary>Objects of a PDF. One that Word wrote with its structure tree has some 20 000.</summary>
    public int Objects { get; init; } = 300_000;

    /// <summary>Bytes of one object of a PDF without its stream. The widths of a large font take 100 KB.</summary>
    public int ObjectBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of all objects of a PDF that are taken apart; each becomes some twenty times as large in memory.</summary>
    public long AllObjectBytes { get; init; } = 4L << 20;

    /// <summary>Inflated bytes of the streams that hold objects of a PDF; they are kept. A tagged report has some 2 MB.</summary>
    public long ObjectStreamBytes { get; init; } = 16L << 20;

    /// <summary>Pictures drawn within the content of a PDF's pages; looking for where one ends can take reading all of it.</summary>
    public int InlinePictures { get; init; } = 500;

    /// <summary>Pictures drawn on the pages of a PDF, counted as often as they are drawn. A map in tiles has some 1 000.</summary>
    public int Pictures { get; init; } = 20_000;

    /// <summary>Fonts of a PDF. A browser writes one for each 256 characters in use, so a long page has some 200.</summary>
    public int Fonts { get; init; } = 2_000;

    /// <summary>
    /// Codes that the fonts of a PDF map to characters, or give a width, in all fonts together: a line can name 65 536 of
    /// them, and all are kept. A report has some 20 000.
    /// </summary>
    public long FontCodes { get; init; } = 300_000;

    /// <summary>Inflated bytes of what draws the pages of a PDF. A page of tables has some 50 KB, and all become operations in memory.</summary>
    public long PageContentBytes { get; init; } = 3L << 20;

    /// <summary>Drawing operations of a PDF, counted as often as they run: a form can draw another many times over.</summary>
    public long PageOperations { get; init; } = 500_000;

    /// <summary>Characters drawn on all pages of a PDF. A report has some 20 000, and a predefined map is searched for each.</summary>
    public int Letters { get; init; } = 120_000;

    /// <summary>Straight lines drawn on all pages of a PDF. A cell can have eight.</summary>
    public int Rulings { get; init; } = 200_000;
}
