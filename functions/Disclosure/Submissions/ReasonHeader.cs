using System.Collections.Frozen;

namespace Disclosure.Submissions;

/// <summary>The header row of a table of reasons: which column holds what.</summary>
internal sealed class ReasonHeader
{
    private static readonly FrozenDictionary<string, ReasonColumn> Names = new Dictionary<string, ReasonColumn>(StringComparer.Ordinal)
    {
        ["编号"] = ReasonColumn.Code,
        ["代码"] = ReasonColumn.Code,
        ["检查编号"] = ReasonColumn.Code,
        ["问题编号"] = ReasonColumn.Code,
        ["code"] = ReasonColumn.Code,
        ["项目"] = ReasonColumn.Item,
        ["指标"] = ReasonColumn.Item,
        ["位置"] = ReasonColumn.Item,
        ["indicator"] = ReasonColumn.Item,
        ["读到"] = ReasonColumn.Observed,
        ["observed"] = ReasonColumn.Observed,
        ["说明"] = ReasonColumn.Text,
        ["原因"] = ReasonColumn.Text,
        ["说明原因"] = ReasonColumn.Text,
        ["情况说明"] = ReasonColumn.Text,
        ["text"] = ReasonColumn.Text,
        ["说明人"] = ReasonColumn.By,
        ["by"] = ReasonColumn.By,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<int, ReasonColumn> _columns = [];

    private ReasonHeader()
    {
    }

    /// <summary>Reads a header row and places its cells; null unless each names a column, the code and the reason among them.</summary>
    public static ReasonHeader? Of(MarkedCell[] filled)
    {
        var header = new ReasonHeader();
        foreach (var cell in filled)
        {
            if (Column(cell.Key) is not { } column || !header.Add(cell.Column, column))
            {
                return null;
            }
        }

        if (!header._columns.ContainsValue(ReasonColumn.Code) || !header._columns.ContainsValue(ReasonColumn.Text))
        {
            return null;
        }

        Array.ForEach(filled, cell => cell.Mark = CellMark.Placed);
        return header;
    }

    /// <summary>What a column holds, or null when its heading is blank.</summary>
    public ReasonColumn? At(int column) => _columns.TryGetValue(column, out var found) ? found : null;

    private static ReasonColumn? Column(LabelKey key) =>
        Names.TryGetValue(key.Full, out var column) || Names.TryGetValue(key.Bare, out column) ? column : null;

    private bool Add(int at, ReasonColumn column) => !_columns.ContainsValue(column) && _columns.TryAdd(at, column);
}
