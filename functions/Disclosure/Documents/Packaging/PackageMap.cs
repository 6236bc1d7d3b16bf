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
        "vbaProject", "oleObject", "package", "aFChunk", "subDocument", "control", "externalLink", "externalLinkPath", "xlExternalLinkPath", "xlMacrosheet", "xlIntlMacrosheet",
    };

    private static readonly HashSet<string> NoTypes = [];

    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Relationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<Relationship> _ignored = [];
    private readonly IReadOnlySet<string> _harmless;
    private readonly ReadingBudget _budget;
    private int _count;

    private PackageMap(IReadOnlySet<string> harmless, ReadingBudget budget) => (_harmless, _budget) = (harmless, budget);

    /// <summary>The links and inner workbooks that were let pass.</summary>
    public IReadOnlyList<Relationship> Ignored => _ignored;

    /// <summary>Whether the archive is a package at all.</summary>
    public static bool Exists(OfficePackage package) => package.Has(ContentTypesPart);

    /// <summary>The content type of the part a program opens first; empty when nothing says which that is.</summary>
    public static string MainType(OfficePackage package)
    {
        var map = new PackageMap(NoTypes, package.Budget);
        package.Read(ContentTypesPart, map.ReadContentTypes);
        var root = PartNames.RelationshipsOf(string.Empty);
        if (package.Has(root))
        {
            package.Read(root, xml => map._relationships[string.Empty] = map.ReadRelationships(xml, root, string.Empty));
        }

        return map.RelationshipsOf(string.Empty).FirstOrDefault(IsMain) is { } main ? map.ContentType(main.Target) : string.Empty;
    }

    /// <summary>Reads all of it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="harmless">
    /// Types of relationships that are let pass because nothing is opened: pictures from anywhere, a template on the
    /// writer's own machine (one elsewhere is a known way to run another's macros), the workbook behind a chart.
    /// </param>
    /// <exception cref="UnreadableException">Something in it is broken, active or points outside.</exception>
    public static PackageMap Read(OfficePackage package, IReadOnlySet<string>? harmless = null)
    {
        var map = new PackageMap(harmless ?? NoTypes, package.Budget);
        package.Read(ContentTypesPart, map.ReadContentTypes);
        var active = package.Names.FirstOrDefault(name =>
            name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || (ActiveFolders.Any(folder => $"/{name}".Contains(folder, StringComparison.OrdinalIgnoreCase)) && !map.MayBeChartData(name)));
        if (active is not null)
        {
            throw Active(active);
        }

        foreach (var name in package.Names)
        {
            if (PartNames.SourceOf(name) is { } source)
            {
                package.Read(name, xml => map._relationships[source] = map.ReadRelationships(xml, name, source));
            }
        }

        return map;
    }

    /// <summary>Whether a content type is that of an .xlsb workbook ([MS-XLSB] 2.1.7.62), which says macroEnabled whether it has macros or not.</summary>
    public static bool IsBinaryWorkbook(string type) => type.Contains("sheet.binary", StringComparison.OrdinalIgnoreCase);

    /// <summary>The content type of a part, or empty when the package gives it none (ECMA-376 Part 2 §6.2.3).</summary>
    public string ContentType(string part) =>
        _overrides.GetValueOrDefault(part)
        ?? _defaults.GetValueOrDefault(part[(part.LastIndexOf('.') + 1)..])
        ?? string.Empty;

    /// <summary>The relationships of a part, or of the package for an empty name.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part) =>
        _relationships.TryGetValue(part, out var relationships) ? relationships : [];

    /// <summary>The part a program opens first.</summary>
    public string MainPart(Reading reading) =>
        RelationshipsOf(string.Empty).FirstOrDefault(IsMain)?.Target ?? throw Reading.Damaged("missing", reading.FileName, "officeDocument");

    private static bool IsMain(Relationship relationship) => relationship.Type == "officeDocument";

    private bool Ignores(string type, string target)
    {
        if (!_harmless.Contains(type) || (type == "attachedTemplate" && !IsOnOwnMachine(target)))
        {
            return false;
        }

        _ignored.Add(new Relationship(string.Empty, type, target));
        return true;
    }

    /// <summary>Whether a target is a path on the machine of whoever opens it: <c>C:\…</c>, <c>/…</c>, a bare name, as a URL or not. <c>\\server</c> and all other schemes are elsewhere.</summary>
    private static bool IsOnOwnMachine(string target)
    {
        const string Local = "file:///";
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var isUrl = path.StartsWith(Local, StringComparison.OrdinalIgnoreCase);
        path = isUrl ? path[Local.Length..] : path;
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return !path.StartsWith(isUrl ? "/" : "//", StringComparison.Ordinal) && (colon < 0 || (colon == 1 && char.IsAsciiLetter(path[0])));
    }

    private bool MayBeChartData(string name) =>
        _harmless.Contains("package") && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private bool IgnoresChartData(string type, string source, string target)
    {
        var ignores = type == "package" && _harmless.Contains(type) && source.Contains("/charts/", StringComparison.OrdinalIgnoreCase) && MayBeChartData(target);
        if (ignores)
        {
            _ignored.Add(new Relationship(string.Empty, type, target));
        }

        return ignores;
    }

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
            if (ActiveContent.Any(active => type.Contains(active, StringComparison.OrdinalIgnoreCase)) && xml.LocalName == "Override" && !IsBinaryWorkbook(type))
            {
                throw Active(name.TrimStart('/'));
            }

            (xml.LocalName == "Override" ? _overrides : _defaults)[name.TrimStart('/')] = type;
            Reading.Within("relationships", ContentTypesPart, _overrides.Count + _defaults.Count, _budget.Relationships);
        }
    }

    private List<Relationship> ReadRelationships(XmlReader xml, string part, string source)
    {
        var relationships = new List<Relationship>();
        while (xml.ReadNode())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.NamespaceURI == RelationshipsNamespace)
            {
                relationships.Add(ReadRelationship(xml, part, source));
                Reading.Within("relationships", part, ++_count, _budget.Relationships);
            }
        }

        return relationships;
    }

    private Relationship ReadRelationship(XmlReader xml, string part, string source)
    {
        var type = xml.GetAttribute("Type") ?? string.Empty;
        type = type[(type.LastIndexOf('/') + 1)..];
        var target = xml.GetAttribute("Target") ?? string.Empty;
        if (ActiveRelationships.Contains(type) && !IgnoresChartData(type, source, target))
        {
            throw Active(target);
        }

        var id = xml.GetAttribute("Id") ?? string.Empty;
        if (xml.GetAttribute("TargetMode") == "External")
        {
            return type == "hyperlink" || Ignores(type, target) ? new Relationship(id, type, target) : throw Active(target);
        }

        // A place in the document itself, such as #表!A1, is no part.
        var path = target.Split('#')[0];
        return path.Length == 0
            ? new Relationship(id, type, target)
            : new Relationship(id, type, PartNames.Resolve(source, path) ?? throw Reading.Damaged("relationship", part, target));
    }
}
