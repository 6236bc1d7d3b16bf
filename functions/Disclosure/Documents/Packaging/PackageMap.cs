using System.Xml;
using Disclosure.Checking;

namespace Disclosure.Documents.Packaging;

/// <summary>
/// What a package says about its parts: content types and relationships. Reading it refuses a package with anything in
/// it that runs or fetches: macros, embedded objects, controls, links to other files. A hyperlink only waits for a
/// click that never comes.
/// </summary>
internal sealed class PackageMap
{
    private const string ContentTypesPart = "[Content_Types].xml";
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly string[] ActiveFolders = ["/embeddings/", "/activeX/", "/externalLinks/", "/macrosheets/"];
    private static readonly string[] ActiveContent = ["vbaProject", "macroEnabled", "oleObject", "activeX", "externalLink", "macrosheet"];
    private static readonly HashSet<string> ActiveRelationships = new(StringComparer.OrdinalIgnoreCase)
    {
        "vbaProject", "oleObject", "package", "control", "externalLink", "externalLinkPath", "xlExternalLinkPath", "xlMacrosheet", "xlIntlMacrosheet",
    };

    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Relationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);

    private PackageMap()
    {
    }

    /// <summary>Whether the archive is a package at all.</summary>
    public static bool Exists(OfficePackage package) => package.Has(ContentTypesPart);

    /// <exception cref="UnreadableException">Something in it is broken, active or points outside.</exception>
    public static PackageMap Read(OfficePackage package)
    {
        var map = new PackageMap();
        package.Read(ContentTypesPart, map.ReadContentTypes);
        var active = package.Names.FirstOrDefault(name =>
            name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || ActiveFolders.Any(folder => $"/{name}".Contains(folder, StringComparison.OrdinalIgnoreCase)));
        if (active is not null)
        {
            throw Active(active);
        }

        foreach (var name in package.Names)
        {
            if (PartNames.SourceOf(name) is { } source)
            {
                package.Read(name, xml => map._relationships[source] = ReadRelationships(xml, name, source));
            }
        }

        return map;
    }

    /// <summary>The content type of a part, or empty when the package gives it none (ECMA-376 Part 2 §6.2.3).</summary>
    public string ContentType(string part) =>
        _overrides.GetValueOrDefault(part)
        ?? _defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..])
        ?? string.Empty;

    /// <summary>The relationships of a part, or of the package for an empty name.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part) =>
        _relationships.TryGetValue(part, out var relationships) ? relationships : [];

    private static UnreadableException Active(string what) => new(FindingCodes.Macros.At(null, VisibleText.Of(what)));

    private void ReadContentTypes(XmlReader xml)
    {
        while (xml.ReadNode())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != ContentTypesNamespace || xml.GetAttribute("ContentType") is not { } type)
            {
                continue;
            }

            var name = xml.GetAttribute("PartName") ?? xml.GetAttribute("Extension") ?? string.Empty;
            if (ActiveContent.Any(active => type.Contains(active, StringComparison.OrdinalIgnoreCase)) && xml.LocalName == "Override")
            {
                throw Active(name.TrimStart('/'));
            }

            (xml.LocalName == "Override" ? _overrides : _defaults)[name.TrimStart('/')] = type;
        }
    }

    private static List<Relationship> ReadRelationships(XmlReader xml, string part, string source)
    {
        var relationships = new List<Relationship>();
        while (xml.ReadNode())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.NamespaceURI == RelationshipsNamespace)
            {
                relationships.Add(ReadRelationship(xml, part, source));
            }
        }

        return relationships;
    }

    private static Relationship ReadRelationship(XmlReader xml, string part, string source)
    {
        var type = xml.GetAttribute("Type") ?? string.Empty;
        type = type[(type.LastIndexOf('/') + 1)..];
        var target = xml.GetAttribute("Target") ?? string.Empty;
        if (ActiveRelationships.Contains(type))
        {
            throw Active(target);
        }

        var id = xml.GetAttribute("Id") ?? string.Empty;
        if (xml.GetAttribute("TargetMode") == "External")
        {
            return type == "hyperlink" ? new Relationship(id, type, target) : throw Active(target);
        }

        // A place in the document itself, such as #表!A1, is no part.
        var path = target.Split('#')[0];
        return path.Length == 0
            ? new Relationship(id, type, target)
            : new Relationship(id, type, PartNames.Resolve(source, path) ?? throw Reading.Damaged("relationship", part, target));
    }
}
