using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Reports.Packages;

/// <summary>A table of a data package: what its rows are, and how they hang together with those of others.</summary>
/// <param name="Name">Name of the resource.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Fields">Its fields in order.</param>
/// <param name="Key">The fields that name a row.</param>
internal sealed record PackagedTable(
    string Name, string Title, string Description, ImmutableArray<TableField> Fields, ImmutableArray<string> Key)
{
    /// <summary>A field whose values are the keys of another table, which has a key of one field.</summary>
    public ImmutableArray<(string Field, PackagedTable Table)> References { get; init; } = [];

    /// <summary>The resource, without what depends on where its rows are.</summary>
    public JObject ToJson()
    {
        var schema = new JObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["fields"] = new JArray(Fields.Select(f => f.ToJson())),
            ["primaryKey"] = new JArray(Key),
        };
        if (!References.IsEmpty)
        {
            schema["foreignKeys"] = new JArray(References.Select(r => new JObject
            {
                ["fields"] = new JArray(r.Field),
                ["reference"] = new JObject { ["resource"] = r.Table.Name, ["fields"] = new JArray(r.Table.Key) },
            }));
        }

        return new JObject { ["name"] = Name, ["type"] = "table", ["title"] = Title, ["description"] = Description, ["schema"] = schema };
    }
}
