using Disclosure.Checking;
using Disclosure.Forms;

namespace Disclosure.Submissions;

/// <summary>Takes the rows of lists: under a header row in long form, or a name and its answer without one.</summary>
internal sealed class ListMatcher(FormIndex form, SubmissionBuilder result, Declarations declarations)
{
    private readonly List<(MarkedCell Name, MarkedCell Value)> _unknown = [];
    private bool _found;

    /// <summary>Takes a row under a header.</summary>
    public void ReadRow(ListHeader header, MarkedCell[] cells)
    {
        var roles = new Dictionary<ListRole, MarkedCell>();
        foreach (var cell in cells)
        {
            switch (header.Role(cell.Column))
            {
                case ListRole.Descriptive:
                    cell.Mark = CellMark.Placed;
                    break;
                case { } role:
                    roles.TryAdd(role, cell);
                    break;
            }
        }

        var names = new[] { ListRole.Indicator, ListRole.Label }.Select(roles.GetValueOrDefault).Where(c => c is { IsBlank: false }).ToArray();
        if (names is [{ } name, ..])
        {
            ReadRow(name, names.Length > 1 ? names[1] : null, roles, cells);
        }
    }

    /// <summary>Takes a row that begins with a code, the label of an indicator, a chapter, or the name of a declaration.</summary>
    public bool TryPair(MarkedCell[] cells, MarkedCell[] filled)
    {
        var name = filled[0];
        if (form.Named(name.Text, name.Key) is { } indicator)
        {
            return TryAnswer(name, indicator, [.. cells.Where(cell => cell.Column > name.Column)]);
        }

        if (Declarations.IsName(name.Key))
        {
            ReadDeclarations(filled);
            return true;
        }

        if (filled.Length != 2)
        {
            return false;
        }

        if (TryOther(name, filled[1]))
        {
            return true;
        }

        if (FigureReader.IsAnswer(filled[1].Text) && !FigureReader.IsAnswer(name.Text))
        {
            _unknown.Add((name, filled[1]));
        }

        return false;
    }

    /// <summary>In a table that is a list, the names nobody knows are mistakes and not chance.</summary>
    public void Finish()
    {
        foreach (var (name, value) in _found ? _unknown.Where(u => u.Name.Mark == CellMark.None) : [])
        {
            ReportUnknown(name, [name, value]);
        }
    }

    private void ReadRow(MarkedCell name, MarkedCell? label, Dictionary<ListRole, MarkedCell> roles, MarkedCell[] cells)
    {
        if (Declarations.IsSignature(name.Key))
        {
            ReadDeclarations([.. cells.Where(cell => !cell.IsBlank)]);
            return;
        }

        var value = roles.GetValueOrDefault(ListRole.Value);
        var indicator = form.Named(name.Text, name.Key) ?? (label is null ? null : form.Named(label.Text, label.Key));
        if (indicator is not null)
        {
            name.Mark = CellMark.Placed;
            Answer(name, indicator, roles);
            PlaceBeside(label, indicator);
        }
        else if ((value is null || value.IsBlank || !TryOther(name, value)) && cells.Count(cell => !cell.IsBlank) > 1)
        {
            // A line of its own is a subtitle or a remark, and answers nothing.
            ReportUnknown(name, cells.Where(cell => !cell.IsBlank));
        }

        Declare(roles, ListRole.Year, "year");
        Declare(roles, ListRole.Unit, "unit");
    }

    private void Answer(MarkedCell name, Indicator indicator, Dictionary<ListRole, MarkedCell> roles)
    {
        string Text(ListRole role) => roles.TryGetValue(role, out var cell) ? CellText.Clean(cell.Text) : string.Empty;
        var measure = Text(ListRole.Measure);
        var isMoney = MoneyMeasure.IsMoney(measure) && MoneyMeasure.IsMoney(indicator.Measure);
        var at = new[] { ListRole.Value, ListRole.Word }.Select(roles.GetValueOrDefault).FirstOrDefault(c => c is { IsBlank: false })
            ?? roles.GetValueOrDefault(ListRole.Value) ?? name;
        var answer = new LongAnswer(Text(ListRole.Value), Text(ListRole.Word), Text(ListRole.Note), Text(ListRole.State), isMoney ? measure : null);
        var mark = result.Answer(at.Order, indicator, answer.Read(indicator, at.At)) ? CellMark.Placed : CellMark.Reported;
        foreach (var role in new[] { ListRole.Value, ListRole.Word, ListRole.Note, ListRole.State })
        {
            if (roles.TryGetValue(role, out var cell))
            {
                cell.Mark = mark;
            }
        }

        if (roles.TryGetValue(ListRole.Measure, out var measured) && (isMoney || measure == indicator.Measure))
        {
            measured.Mark = CellMark.Placed;
        }
    }

    /// <summary>A label beside a code describes it in free words; only one that names another indicator is out of place.</summary>
    private void PlaceBeside(MarkedCell? label, Indicator indicator)
    {
        if (label is not null && (form.Named(label.Text, label.Key) ?? indicator) == indicator)
        {
            label.Mark = CellMark.Placed;
        }
    }

    private bool TryAnswer(MarkedCell name, Indicator indicator, MarkedCell[] rest)
    {
        if (rest.Length == 0)
        {
            return false;
        }

        _found = true;
        name.Mark = CellMark.Placed;
        MarkedCell? value = null;
        string? measure = null;
        foreach (var cell in rest.Where(cell => !cell.IsBlank))
        {
            var text = CellText.Clean(cell.Text);
            if (text == indicator.Measure || (MoneyMeasure.IsMoney(text) && MoneyMeasure.IsMoney(indicator.Measure)))
            {
                measure = text;
                cell.Mark = CellMark.Placed;
            }
            else if (value is null && form.Named(cell.Text, cell.Key) == indicator)
            {
                cell.Mark = CellMark.Placed;
            }
            else
            {
                value ??= cell;
            }
        }

        var at = value ?? rest.FirstOrDefault(cell => cell.IsBlank) ?? name;
        var reading = FigureReader.Read(value?.Text ?? string.Empty, indicator, at.At, measure);
        at.Mark = result.Answer(at.Order, indicator, reading) ? CellMark.Placed : CellMark.Reported;
        return true;
    }

    /// <summary>Names and values in turn: <c>填报单位, 平川区教育局, 年度, 2019</c>. A name may be left without a value.</summary>
    private void ReadDeclarations(MarkedCell[] filled)
    {
        for (var i = 0; i < filled.Length; i++)
        {
            if (Declarations.IsName(filled[i].Key))
            {
                filled[i].Mark = CellMark.Placed;
                if (i + 1 < filled.Length && !Declarations.IsName(filled[i + 1].Key) && declarations.TryPair(filled[i].Key, filled[i + 1].Text, filled[i + 1].At, filled[i + 1].Order))
                {
                    filled[++i].Mark = CellMark.Placed;
                }
            }
        }
    }

    private bool TryOther(MarkedCell name, MarkedCell value)
    {
        if (declarations.TryPair(name.Key, value.Text, value.At, value.Order))
        {
            name.Mark = value.Mark = CellMark.Placed;
            return true;
        }

        if (form.Chapter(name.Key) is not { } chapter || form.IsHeading(value.Key))
        {
            return false;
        }

        result.AddText(chapter, value.At, value.Text, value.Order);
        name.Mark = value.Mark = CellMark.Placed;
        return true;
    }

    private void Declare(Dictionary<ListRole, MarkedCell> roles, ListRole role, string name)
    {
        if (roles.TryGetValue(role, out var cell) && !cell.IsBlank && declarations.TryPair(LabelKey.Of(name), cell.Text, cell.At, cell.Order))
        {
            cell.Mark = CellMark.Placed;
        }
    }

    private void ReportUnknown(MarkedCell name, IEnumerable<MarkedCell> row)
    {
        result.ReportFew(name.Order, FindingCodes.IndicatorUnknown.At(
            name.At, CellText.Quote(name.Text), arguments: ("edition", form.Edition.Id)));
        foreach (var cell in row.Where(cell => cell.Mark == CellMark.None))
        {
            cell.Mark = CellMark.Reported;
        }
    }
}
