using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Checking.Privacy;
using Disclosure.Forms;
using Disclosure.Submissions.Prose;

namespace Disclosure.Submissions;

/// <summary>Collects what a document says while it is matched.</summary>
internal sealed class SubmissionBuilder
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly List<(int Order, Passage Passage)> _passages = [];
    private readonly List<(string At, string Text)> _headings = [];
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly List<(int Order, UnplacedItem Item)> _unplaced = [];
    private readonly List<(int Order, LocalFigure Figure)> _local = [];
    private readonly List<(int Order, SubmittedReason Reason)> _reasons = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<Action> _checks = [];
    private int _read;
    private int _placed;
    private string? _template;
    private (string Unit, string At)? _title;
    private readonly Edition _edition;
    private readonly int? _asked;
    private readonly ZeroReturns _zeros;
    private readonly LabelInstructions _labels;

    private readonly MatchingFindings _findings = new();
    private readonly DeclaredNames _names;

    /// <param name="edition">The edition.</param>
    /// <param name="year">The report year; null for the one the document names.</param>
    public SubmissionBuilder(Edition edition, int? year)
    {
        (_edition, _asked, _zeros) = (edition, year, new ZeroReturns(edition));
        _names = new DeclaredNames(Report);
        _labels = new LabelInstructions(edition.Prose);
    }

    /// <summary>A finding about the place with that order.</summary>
    public void Report(int order, Finding finding) => _findings.Add(order, finding);

    /// <summary>A finding of a kind a wrong file can have thousands of: the first are told, the others counted.</summary>
    public void ReportFew(int order, Finding finding) => _findings.AddFew(order, finding);

    /// <summary>Takes a cell's answer to an indicator; false when it is unreadable, so that the cell stays unplaced.</summary>
    public bool Answer(int order, Indicator indicator, FigureReading reading)
    {
        _tables.Add(indicator.Table);
        _findings.AddAll(reading.Findings.Select(f => (order, f)));
        if (reading.Figure is not { } figure)
        {
            _unread.Add(indicator.Code);
            return false;
        }

        if (!_figures.TryGetValue(indicator.Code, out var first) || (!first.IsAnswered && figure.IsAnswered))
        {
            _figures[indicator.Code] = figure;
        }
        else if (figure.IsAnswered)
        {
            _findings.AddRepeat(order, indicator, first, figure);
        }

        return true;
    }

    /// <summary>What was answered to an indicator so far, or null.</summary>
    public Figure? Answered(string code) => _figures.GetValueOrDefault(code);

    /// <summary>Keeps an answer in a row the form does not have.</summary>
    public void Keep(int order, LocalFigure figure) => _local.Add((order, figure));

    /// <summary>Takes a reason for a warning.</summary>
    public void AddReason(int order, SubmittedReason reason) => _reasons.Add((order, reason));

    /// <summary>Answers that are in the document and could not be told apart: a rule over them would only accuse their neighbours.</summary>
    public void LeaveUnread(IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            _tables.Add(indicator.Table);
            _unread.Add(indicator.Code);
        }
    }

    /// <summary>Puts a check off until every figure is known.</summary>
    public void CheckLater(Action check) => _checks.Add(check);

    /// <summary>Adds a paragraph to the text of a chapter; the form's own instruction is none.</summary>
    public void AddText(string chapter, string at, string text, int order, int start = 0)
    {
        if (FormInstruction.Is(text))
        {
            ReportFew(order, FindingCodes.TextInstruction.At(at, CellText.Quote(text)));
            return;
        }

        // A line break ends a paragraph, as it does in a filing from storage.
        var before = 0;
        foreach (var line in text.Split('\n'))
        {
            if (before + line.Length >= start && !CellText.IsBlank(line[Math.Max(0, start - before)..]))
            {
                _passages.Add((order, new Passage(chapter, at, Math.Max(0, start - before), line) { Before = before }));
            }

            before += line.Length + 1;
        }
    }

    /// <summary>Takes a cell that the form knows, to be looked at for words that were meant for who fills it in.</summary>
    public void TakeLabel(int order, string at, string text) => _labels.Take(order, at, text);

    /// <summary>The paragraphs of the texts so far.</summary>
    public IEnumerable<Passage> Passages => _passages.Select(p => p.Passage);

    /// <summary>Adds a heading or a title: it is no text, but its numbers are accounted for.</summary>
    public void AddHeading(string at, string text) => _headings.Add((at, text));

    /// <summary>Takes whose report a title says it is; of several titles the first counts.</summary>
    public void NameInTitle(string unit, string at) => _title = _title is null && unit.Length > 0 ? (unit, at) : _title;

    /// <summary>Takes the year the document names.</summary>
    public bool DeclareYear(int year, string at, int order)
    {
        _names.TakeYear(year, at, order);
        return true;
    }

    /// <summary>Takes the unit the document names.</summary>
    public bool DeclareUnit(string unit, string at, int order)
    {
        _names.TakeUnit(unit, at, order);
        return true;
    }

    /// <summary>Takes the template's number; false when the document names another already.</summary>
    public bool DeclareTemplate(string template) => (_template ??= template) == template;

    /// <summary>Takes a set mark for a table without a case.</summary>
    public void Mark(ZeroMark mark, int order, string at) => _zeros.Add(mark, order, at);

    /// <summary>Counts something read; what is not placed is listed, and unless it is reported already it gets a finding.</summary>
    public void Count(int order, string at, string text, CellMark mark)
    {
        _read++;
        if (mark == CellMark.Placed)
        {
            _placed++;
            return;
        }

        _unplaced.Add((order, new UnplacedItem(at, text)));
        if (mark == CellMark.None)
        {
            _findings.AddStray(order, at, text);
        }
    }

    /// <summary>The submission, with the tables the edition has and the document lacks.</summary>
    public Submission Build()
    {
        foreach (var (table, order, contradiction) in _zeros.Answer(_figures))
        {
            _tables.Add(table);
            if (contradiction is not null)
            {
                Report(order, contradiction);
            }
        }

        _checks.ForEach(check => check());
        // A template tells who fills it in what to do in many cells.
        foreach (var (order, finding) in _template is null ? _labels.Findings(_passages.Select(p => p.Passage.At)) : [])
        {
            ReportFew(order, finding);
        }

        foreach (var (order, local) in _local)
        {
            PrivacyFindings.In(local, _asked ?? _names.Year ?? _edition.FromYear).ForEach(finding => ReportFew(order, finding));
        }

        var prose = ReadProse();
        _findings.AddAll(UnseenTables.Of(_edition, _tables, _passages));

        if (_tables.Count == 0 && _passages.Count == 0)
        {
            Report(int.MaxValue, FindingCodes.FormNotFound.At(null, arguments: [("edition", _edition.Id), ("year", (_asked ?? _edition.FromYear).ToString(CultureInfo.InvariantCulture))]));
        }
        else if (_tables.Count > 0)
        {
            // The supplementary list is handed in by those who have it; a file of texts alone replaces no table.
            foreach (var table in _edition.Tables.Where(t => !t.Blocks.IsEmpty && !_tables.Contains(t.Id)))
            {
                Report(int.MaxValue, FindingCodes.TableMissing.At(null, table.Id, arguments: ("table", table.Title)));
            }
        }

        return new Submission
        {
            Figures = _figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Texts = Texts(),
            Passages = [.. _passages.Select(p => p.Passage)],
            Mentions = prose.Mentions,
            Sums = prose.Sums,
            Numbers = prose.Numbers,
            Tables = [.. _edition.Tables.Select(t => t.Id).Where(_tables.Contains)],
            DeclaredYear = _names.Year,
            YearAt = _names.YearAt,
            DeclaredUnit = _names.Unit,
            UnitAt = _names.UnitAt,
            TitleUnit = _title,
            DeclaredTemplate = _template,
            Unplaced = [.. _unplaced.OrderBy(u => u.Order).Take(UnplacedItem.MostListed).Select(u => u.Item)],
            Local = [.. _local.OrderBy(l => l.Order).Select(l => l.Figure)],
            Reasons = [.. _reasons.OrderBy(r => r.Order).Select(r => r.Reason)],
            AnsweredByMark = [.. _zeros.Answered.Order(StringComparer.Ordinal)],
            Unread = [.. _unread.Where(code => !_figures.ContainsKey(code)).Order(StringComparer.Ordinal)],
            Read = _read,
            Placed = _placed,
            Findings = _findings.InOrder(),
        };
    }

    private ProseReader ReadProse()
    {
        var prose = new ProseReader(_edition, _asked ?? _names.Year);
        prose.ReadHeadings(_headings);
        prose.Read(_passages);
        _findings.AddAll(prose.Findings());
        _findings.AddAll(_passages.SelectMany(p => TextFaults.Of(p.Passage).Select(f => (p.Order, f))));
        if (_tables.Count > 0)
        {
            TakeMentions(prose.Mentions);
        }

        return prose;
    }

    /// <summary>
    /// A list of the form that is not in the file can stand in its text, as it does in published reports; a list that is
    /// there counts. A file of texts alone replaces no table.
    /// </summary>
    private void TakeMentions(ImmutableArray<Mention> mentions)
    {
        var lists = _edition.Tables.Where(t => t.Blocks.IsEmpty && !_tables.Contains(t.Id)).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (_edition.TryGetIndicator(mention.Indicator, out var indicator) && lists.Contains(indicator.Table) && Fits(mention, indicator))
            {
                _tables.Add(indicator.Table);
                _figures.TryAdd(mention.Indicator, Figure.OfValue(mention.Value, mention.Place, mention.Word));
            }
        }
    }

    /// <summary>A figure has no more decimals and no other word than a cell of the form could have.</summary>
    private static bool Fits(Mention mention, Indicator indicator) =>
        mention.Value == Math.Round(mention.Value, indicator.Decimals)
        && (mention.Word is null || (mention.Word == Figure.LowerBound && indicator.MayBeLowerBound));

    private ImmutableSortedDictionary<string, string> Texts() => _passages.Select(p => p.Passage)
        .GroupBy(p => p.Chapter, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            chapter => chapter.Key,
            chapter => string.Join('\n', chapter.Select(p => CellText.Visible(Leftovers.Remove(p.Text[p.Start..])))),
            StringComparer.Ordinal);
}
