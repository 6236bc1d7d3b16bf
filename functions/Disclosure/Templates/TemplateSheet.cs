using Disclosure.Documents.Xlsx;
using Disclosure.Reports.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Disclosure.Templates;

/// <summary>One sheet of a template: its cells, what may be entered in them, how it is protected and printed.</summary>
/// <param name="name">The name on its tab.</param>
internal sealed class TemplateSheet(string name)
{
    // Excel's own limits (ECMA-376 §18.3.1.32 leaves them to programs): a longer text makes it call the file broken.
    private const int LongestTitle = 32;
    private const int LongestPrompt = 255;
    private const int LongestError = 225;

    private readonly List<DataValidation> _validations = [];

    public string Name { get; } = name;

    public SheetGrid Cells { get; } = new();

    /// <summary>Widths of its columns, in characters.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>Columns that are printed; what stands to the right is for the screen.</summary>
    public required int PrintedColumns { get; init; }

    /// <summary>First and last row, zero-based, that are printed on top of every page.</summary>
    public (int First, int Last)? Repeated { get; set; }

    /// <summary>Rows and columns that stay in sight.</summary>
    public (int Rows, int Columns)? Frozen { get; set; }

    /// <summary>Says what may be entered in a cell, and what a person reads before and after.</summary>
    public void Restrict(int row, int column, AnswerRestriction restriction)
    {
        var cell = CellReference.Format(row, column);
        var validation = new DataValidation(new Formula1(restriction.Formula(cell)))
        {
            Type = restriction.Type,
            Operator = restriction.Type == DataValidationValues.Whole ? DataValidationOperatorValues.GreaterThanOrEqual : null,
            ErrorStyle = restriction.IsStrict ? DataValidationErrorStyleValues.Stop : DataValidationErrorStyleValues.Warning,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = Cut(restriction.Title, LongestTitle),
            Prompt = Cut(restriction.Prompt, LongestPrompt),
            ErrorTitle = "填写有误",
            Error = Cut(restriction.Error, LongestError),
            SequenceOfReferences = new ListValue<StringValue> { InnerText = cell },
        };
        _validations.Add(validation);
    }

    public Worksheet ToWorksheet(string footer)
    {
        var sheet = Cells.ToWorksheet(Widths, landscape: true);
        sheet.InsertAfter(new SheetViews(View()), sheet.GetFirstChild<SheetProperties>());
        OpenXmlElement last = sheet.InsertAfter(
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
            sheet.GetFirstChild<SheetData>())!;
        last = sheet.GetFirstChild<MergeCells>() ?? last;
        if (_validations.Count > 0)
        {
            last = sheet.InsertAfter(new DataValidations(_validations) { Count = (uint)_validations.Count }, last)!;
        }

        last = sheet.InsertAfter(new PrintOptions { HorizontalCentered = true }, last)!;
        sheet.InsertAfter(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 }, last);
        sheet.Append(new HeaderFooter(new OddFooter($"&L{footer.Replace("&", "&&", StringComparison.Ordinal)}&R第 &P 页，共 &N 页")));
        return sheet;
    }

    /// <summary>Its print area, and its repeated rows, as defined names (ECMA-376 §18.2.5).</summary>
    public IEnumerable<DefinedName> PrintNames(uint index)
    {
        var lastColumn = CellReference.Format(0, PrintedColumns - 1)[..^1];
        yield return Name("_xlnm.Print_Area", FormattableString.Invariant($"$A$1:${lastColumn}${Cells.NextRow}"));
        if (Repeated is { } rows)
        {
            yield return Name("_xlnm.Print_Titles", FormattableString.Invariant($"${rows.First + 1}:${rows.Last + 1}"));
        }

        DefinedName Name(string name, string range) => new($"'{this.Name}'!{range}") { Name = name, LocalSheetId = index };
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (Frozen is { } frozen)
        {
            view.Append(new Pane
            {
                VerticalSplit = frozen.Rows,
                HorizontalSplit = frozen.Columns > 0 ? frozen.Columns : null,
                TopLeftCell = CellReference.Format(frozen.Rows, frozen.Columns),
                ActivePane = frozen.Columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
