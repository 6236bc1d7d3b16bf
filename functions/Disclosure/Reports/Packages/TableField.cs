using Newtonsoft.Json.Linq;

namespace Disclosure.Reports.Packages;

/// <summary>A field of a table as Table Schema describes it (https://datapackage.org/standard/table-schema/).</summary>
/// <param name="Name">Name of the column or member.</param>
/// <param name="Type">Type of its values: string, number, integer, boolean, object.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Description">What it means.</param>
internal sealed record TableField(string Name, string Type, string Title, string Description)
{
    /// <summary>Whether every row has it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether no two rows have the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The lowest number allowed; null where any is.</summary>
    public int? Minimum { get; init; }

    /// <summary>The pattern a text has to match whole; null where any does.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values there are, with what people call them; null where there are others.</summary>
    public IEnumerable<(string Value, string Label)>? Categories { get; init; }

    /// <summary>The descriptor of the field.</summary>
    public JObject ToJson()
    {
        var json = new JObject { ["name"] = Name, ["type"] = Type, ["title"] = Title, ["description"] = Description };
        if (Categories is not null)
        {
            json["categories"] = new JArray(Categories.Select(c => new JObject { ["value"] = c.Value, ["label"] = c.Label }));
        }

        var constraints = new JObject();
        if (IsRequired)
        {
            constraints["required"] = true;
        }

        if (IsUnique)
        {
            constraints["unique"] = true;
        }

        if (Minimum is not null)
        {
            constraints["minimum"] = Minimum;
        }

        if (Pattern is not null)
        {
            constraints["pattern"] = Pattern;
        }

        if (constraints.Count > 0)
        {
            json["constraints"] = constraints;
        }

        return json;
    }
}
