using System.Collections.Frozen;

namespace Disclosure.Submissions;

/// <summary>The header row of a list in long form: which column says what.</summary>
internal sealed class ListHeader
{
    private static readonly FrozenDictionary<string, ListRole> Names = new Dictionary<string, ListRole>(StringComparer.Ordinal)
    {
        ["indicator"] = ListRole.Indicator,
        ["code"] = ListRole.Indicator,
        ["指标"] = ListRole.Indicator,
        ["指标代码"] = ListRole.Indicator,
        ["代码"] = ListRole.Indicator,
        ["编码"] = ListRole.Indicator,
        ["label"] = ListRole.Label,
        ["name"] = ListRole.Label,
        ["名称"] = ListRole.Label,
        ["指标名称"] = ListRole.Label,
        ["项目"] = ListRole.Label,
        ["项目名称"] = ListRole.Label,
        ["value"] = ListRole.Value,
        ["值"] = ListRole.Value,
        ["数值"] = ListRole.Value,
        ["数量"] = ListRole.Value,
        ["数据"] = ListRole.Value,
        ["填报数"] = ListRole.Value,
        ["word"] = ListRole.Word,
        ["文字"] = ListRole.Word,
        ["note"] = ListRole.Note,
        ["备注"] = ListRole.Note,
        ["说明"] = ListRole.Note,
        ["state"] = ListRole.State,
        ["状态"] = ListRole.State,
        ["measure"] = ListRole.Measure,
        ["单位"] = ListRole.Measure,
        ["计量单位"] = ListRole.Measure,
        ["year"] = ListRole.Year,
        ["年度"] = ListRole.Year,
        ["unit"] = ListRole.Unit,
        ["填报单位"] = ListRole.Unit,
        ["at"] = ListRole.Descriptive,
        ["位置"] = ListRole.Descriptive,
        ["table"] = ListRole.Descriptive,
        ["表"] = ListRole.Descriptive,
        ["edition"] = ListRole.Descriptive,
        ["填报要求"] = ListRole.Descriptive,
        ["序号"] = ListRole.Descriptive,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<int, ListRole> _roles;

    private ListHeader(Dictionary<int, ListRole> roles) => _roles = roles;

    /// <summary>Reads a header row and places its cells; null unless it names indicators and their values.</summary>
    public static ListHeader? Of(MarkedCell[] filled)
    {
        var roles = new Dictionary<int, ListRole>();
        var known = new List<MarkedCell>();
        foreach (var cell in filled)
        {
            if (Names.TryGetValue(cell.Key.Full, out var role) && (role == ListRole.Descriptive || !roles.ContainsValue(role)))
            {
                roles[cell.Column] = role;
                known.Add(cell);
            }
        }

        if (!roles.ContainsValue(ListRole.Value) || !(roles.ContainsValue(ListRole.Indicator) || roles.ContainsValue(ListRole.Label)))
        {
            return null;
        }

        known.ForEach(cell => cell.Mark = CellMark.Placed);
        return new ListHeader(roles);
    }

    /// <summary>What a column says, or null when its heading was not known.</summary>
    public ListRole? Role(int column) => _roles.TryGetValue(column, out var role) ? role : null;
}
