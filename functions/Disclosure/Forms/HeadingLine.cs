using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>A row or column of a block while the block is being read: its leaf, what it is called, and its cells' traits.</summary>
internal sealed record HeadingLine(HeaderLeaf Leaf, LocalizedText Name, CellTraits Traits)
{
    private const string Separator = "·";

    /// <summary>Reads heading trees into headers and the lines of their leaves, in printed order.</summary>
    public static (ImmutableArray<Header> Headers, ImmutableArray<HeadingLine> Lines) ReadAll(JObject block, string name)
    {
        var trees = block.Objects(name).Select(json => (Json: json, Header: ReadHeader(json))).ToArray();
        var lines = trees.SelectMany(t => Lines(t.Json, t.Header, [], [])).ToImmutableArray();
        return lines.Length > 0
            ? ([.. trees.Select(t => t.Header)], lines)
            : throw new FormatException($"A block has no {name}: {block}");
    }

    /// <summary>A heading that stands alone: over a grid, or in its corner.</summary>
    public static Header ReadLabel(JObject json) =>
        new() { Label = json.Object("label").Text("zh"), Variants = json.Texts("variants") };

    /// <summary>
    /// Every name under which a file may carry the line: its own, the leaf in its other wordings, the whole path as
    /// printed, and the leaf alone where no other leaf of the block reads the same.
    /// </summary>
    public IEnumerable<string> Names(IEnumerable<HeadingLine> all)
    {
        var leaf = Leaf.Header;
        var alone = all.Count(l => l.Leaf.Header.Label == leaf.Label) == 1;
        var stem = Name.Zh[..^leaf.Label.Length];
        var whole = string.Join(Separator, Leaf.Path.Select(h => h.Label));
        return new[] { leaf.Label }.Concat(leaf.Variants)
            .SelectMany(wording => alone ? new[] { stem + wording, wording } : [stem + wording])
            .Prepend(whole);
    }

    /// <summary>Row and column names joined; a row without a label leaves the column's.</summary>
    public static string Join(string row, string column) => row.Length == 0 ? column : row + Separator + column;

    private static Header ReadHeader(JObject json) => json["children"] is null
        ? ReadLabel(json) with { Id = json.Text("id") }
        : ReadLabel(json) with { Children = [.. json.Objects("children").Select(ReadHeader)] };

    private static IEnumerable<HeadingLine> Lines(
        JObject json, Header header, ImmutableArray<Header> above, ImmutableArray<LocalizedText> names)
    {
        var path = above.Add(header);
        var label = json.Localized("label");
        if (header.Id is { } id)
        {
            names = names.Add(label);
            var name = new LocalizedText(string.Join(Separator, names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
            return [new HeadingLine(new HeaderLeaf(id, path), name, CellTraits.Parse(json))];
        }

        var inner = json.Flag("inName", otherwise: true) ? names.Add(label) : names;
        return json.Objects("children").Zip(header.Children).SelectMany(c => Lines(c.First, c.Second, path, inner));
    }
}
