namespace Disclosure.Documents.Packaging;

/// <summary>Names of parts in a package (ECMA-376 Part 2 §6.2.2), without the leading slash.</summary>
internal static class PartNames
{
    /// <summary>Whether a name in an archive stays inside it and means the same to every program.</summary>
    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= 255
        && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.TrimEnd('/').Split('/').All(segment => segment.Length > 0 && segment.Trim('.').Length > 0);

    /// <summary>The part a relationship target names, seen from the part it belongs to; null when it leaves the package.</summary>
    /// <param name="source">The part the relationship belongs to; empty for the package itself.</param>
    /// <param name="target">The target as written.</param>
    public static string? Resolve(string source, string target)
    {
        var segments = new List<string>();
        if (target is not ['/', ..])
        {
            segments.AddRange(source.Split('/')[..^1]);
        }

        foreach (var segment in target.TrimStart('/').Split('/'))
        {
            if (segment == ".." && segments.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        var name = string.Join('/', segments);
        return IsSafe(name) ? name : null;
    }

    /// <summary>The part that holds the relationships of a part (ECMA-376 Part 2 §6.5.2.2).</summary>
    public static string RelationshipsOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    /// <summary>The part whose relationships a part holds, or null when it holds none.</summary>
    public static string? SourceOf(string name)
    {
        const string Folder = "_rels/";
        const string Extension = ".rels";
        var slash = name.LastIndexOf('/') + 1;
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && name[..slash].EndsWith(Folder, StringComparison.OrdinalIgnoreCase)
            ? name[..(slash - Folder.Length)] + name[slash..^Extension.Length]
            : null;
    }
}
