using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Disclosure.Documents.Json;

/// <summary>
/// Lays JSON out as tables, outer before inner. An object is a table of rows <c>key, value</c>; members that are
/// records share its table under a header row; whatever nests otherwise is a table of its own, addressed by its path.
/// </summary>
internal sealed class JsonTables(Reading reading)
{
    private const string ValueColumn = "value";

    public void Read(JToken root) => Read(root, "$");

    private void Read(JToken token, string path)
    {
        switch (token)
        {
            case JObject value:
                ReadObject(value, path);
                break;
            case JArray array when array.Any(item => item is JObject):
                ReadRecords(array, path);
                break;
            case JArray array:
                ReadGrid(array, path);
                break;
            default:
                reading.AddParagraph(path, Text(token));
                break;
        }
    }

    private void ReadObject(JObject value, string path)
    {
        var members = value.Properties().Select(p => (p.Name, p.Value, Path: JsonPath.Member(path, p.Name))).ToList();
        var isMatrix = IsMatrix(value);
        var isLong = value.PropertyValues().Any(IsAnswer);
        var rows = members.Where(m => m.Value is JValue || isMatrix || (isLong && IsAnswer(m.Value))).ToList();
        var columns = Columns(rows.Select(m => m.Value), isLong || !isMatrix);
        var table = new TableBuilder(reading, path);
        var row = 0;
        if (isMatrix || isLong)
        {
            AddHeader(table, [isLong ? "indicator" : string.Empty, .. columns], path);
            row++;
        }

        foreach (var member in rows)
        {
            table.Add(row, 0, member.Name, member.Path);
            AddRow(table, row++, 1, columns, member.Value, member.Path);
        }

        table.Finish();
        foreach (var member in members.Except(rows))
        {
            Read(member.Value, member.Path);
        }
    }

    private void ReadRecords(JArray array, string path)
    {
        var columns = Columns(array, array.Any(item => item is JValue));
        var table = new TableBuilder(reading, path);
        AddHeader(table, columns, path);
        var nested = new List<(JToken Value, string Path)>();
        for (var i = 0; i < array.Count; i++)
        {
            var itemPath = JsonPath.Item(path, i);
            AddRow(table, i + 1, 0, columns, array[i], itemPath);
            nested.AddRange(array[i] switch
            {
                JObject item => item.Properties().Where(p => p.Value is JContainer).Select(p => (p.Value, JsonPath.Member(itemPath, p.Name))),
                JArray item => [(item, itemPath)],
                _ => [],
            });
        }

        table.Finish();
        nested.ForEach(item => Read(item.Value, item.Path));
    }

    private void ReadGrid(JArray array, string path)
    {
        var table = new TableBuilder(reading, path);
        var nested = new List<(JToken Value, string Path)>();
        for (var row = 0; row < array.Count; row++)
        {
            var rowPath = JsonPath.Item(path, row);
            var cells = array[row] is JArray inner ? inner.Select((cell, i) => (cell, JsonPath.Item(rowPath, i))) : [(array[row], rowPath)];
            foreach (var (column, (cell, at)) in cells.Index())
            {
                if (cell is JValue)
                {
                    table.Add(row, column, Text(cell), at);
                }
                else
                {
                    nested.Add((cell, at));
                }
            }
        }

        table.Finish();
        nested.ForEach(item => Read(item.Value, item.Path));
    }

    private static void AddHeader(TableBuilder table, List<string> columns, string path)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            table.Add(0, column, columns[column], path);
        }
    }

    private static void AddRow(TableBuilder table, int row, int offset, List<string> columns, JToken value, string path)
    {
        if (value is JValue)
        {
            table.Add(row, offset, Text(value), path);
        }
        else if (value is JObject record)
        {
            foreach (var property in record.Properties().Where(p => p.Value is JValue))
            {
                table.Add(row, offset + columns.IndexOf(property.Name), Text(property.Value), JsonPath.Member(path, property.Name));
            }
        }
    }

    /// <summary>The columns of records in the order they first occur; the column of plain values comes first.</summary>
    private List<string> Columns(IEnumerable<JToken> records, bool withValues)
    {
        var names = records.OfType<JObject>().SelectMany(r => r.Properties()).Where(p => p.Value is JValue).Select(p => p.Name);
        var columns = (withValues ? names.Prepend(ValueColumn) : names).Distinct(StringComparer.Ordinal).ToList();
        Reading.Within("columns", "$", columns.Count, reading.Budget.Columns);
        return columns;
    }

    /// <summary>Two or more flat objects that have a member in common are the rows of one table.</summary>
    private static bool IsMatrix(JObject value) =>
        value.Count >= 2
        && value.PropertyValues().All(IsFlat)
        && value.PropertyValues().Cast<JObject>().First().Properties()
            .Any(first => value.PropertyValues().Cast<JObject>().All(member => member.ContainsKey(first.Name)));

    /// <summary>A figure with more to it than its value: a flat object that says a value, a word or a state.</summary>
    private static bool IsAnswer(JToken token) =>
        IsFlat(token) && token is JObject value && (value.ContainsKey(ValueColumn) || value.ContainsKey("word") || value.ContainsKey("state"));

    private static bool IsFlat(JToken token) => token is JObject value && value.PropertyValues().All(member => member is JValue);

    /// <summary>Numbers as plain decimal text without trailing zeros; null as no text.</summary>
    private static string Text(JToken token) => ((JValue)token).Value switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
