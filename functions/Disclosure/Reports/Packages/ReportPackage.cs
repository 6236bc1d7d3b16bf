using System.Collections.Immutable;
using System.Text;
using Disclosure.Forms;

namespace Disclosure.Reports.Packages;

/// <summary>
/// What is made from the other files of a report and holds their hashes: <c>datapackage.json</c>, and <c>report.zip</c>
/// with all of them and <c>SHA256SUMS</c>.
/// </summary>
public static class ReportPackage
{
    /// <summary>Path of the descriptor.</summary>
    public const string Descriptor = "datapackage.json";

    /// <summary>Path of the archive.</summary>
    public const string Archive = "report.zip";

    /// <summary>Name of the checksums within the archive.</summary>
    public const string Checksums = "SHA256SUMS";

    /// <summary>Whether a path is one of the two files made from the others.</summary>
    public static bool Contains(string path) => path is Descriptor or Archive;

    /// <summary>
    /// The files, and the two made from them. Equal files of equal reports give equal bytes. The number of the edition is in
    /// none: a draft does not know it, and a draft's bytes are what is published; the manifest says it, naming the same draft.
    /// </summary>
    /// <param name="report">The report the files were rendered from.</param>
    /// <param name="edition">The edition of its form.</param>
    /// <param name="files">All its files; those that are made here are made anew.</param>
    public static ImmutableArray<Artefact> Complete(Report report, Edition edition, IEnumerable<Artefact> files)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edition);
        ImmutableArray<Artefact> rendered = [.. files.Where(f => !Contains(f.Path))];
        ImmutableArray<Artefact> described = [.. rendered, new Artefact(Descriptor, ContentTypes.Json, DataPackage.Write(new ReportView(report, edition), rendered))];
        var checksums = new Artefact(Checksums, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Sums(described)));
        return [.. described, new Artefact(Archive, ContentTypes.Zip, ReproduciblePackage.Pack([.. described, checksums]))];
    }

    /// <summary>Lines as <c>sha256sum -c</c> takes them: the hash, two spaces, the path.</summary>
    private static string Sums(IEnumerable<Artefact> files) => string.Concat(files
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .Select(f => $"{CanonicalJson.Hash(f.Bytes.Span)}  {f.Path}\n"));
}
