using System.Collections.Immutable;
using System.Globalization;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions;

namespace Disclosure.Consolidation.Texts;

/// <summary>What an office wrote for the report of its area.</summary>
/// <param name="Chapters">Texts by chapter (一 to 六, <see cref="Passage.Preface"/>), a paragraph a line.</param>
/// <param name="Sources">The file each chapter comes from.</param>
/// <param name="Findings">What is wrong with the files.</param>
public sealed record OfficeTexts(
    ImmutableSortedDictionary<string, string> Chapters, ImmutableSortedDictionary<string, string> Sources, ImmutableArray<Finding> Findings)
{
    /// <summary>Folder of the files, under the office's own.</summary>
    public const string Folder = "texts/";

    /// <summary>A report has six chapters and a preface; a file for each section of them is still less.</summary>
    public const int MostFiles = 50;

    /// <summary>Of one file no more is told: whoever mends so many mends the others too.</summary>
    private const int MostFindings = 200;

    /// <summary>Nothing.</summary>
    public static OfficeTexts Empty { get; } = new(None, None, []);

    private static ImmutableSortedDictionary<string, string> None => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Reads the files in the order of their names. Of a chapter that two of them have the first counts, and the second is
    /// told. One that cannot be read, or has no chapter, is an error of the draft and stops nothing else.
    /// </summary>
    /// <param name="files">The files; of more than <see cref="MostFiles"/> the first count.</param>
    /// <param name="edition">The edition of the year.</param>
    /// <param name="year">The report year.</param>
    public static OfficeTexts Read(IEnumerable<OfficeTextFile> files, Edition edition, int year)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(edition);
        var all = files.OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        var (chapters, sources) = (None.ToBuilder(), None.ToBuilder());
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var file in all.Take(MostFiles))
        {
            var (texts, found) = Read(file, edition, year);
            findings.AddRange(found);
            foreach (var (chapter, text) in texts)
            {
                if (sources.TryAdd(chapter, file.Name))
                {
                    chapters.Add(chapter, text);
                }
                else
                {
                    findings.Add(Twice(chapter, file.Name, sources[chapter]));
                }
            }
        }

        if (all.Length > MostFiles)
        {
            findings.Add(FindingCodes.OfficeUnreadable.At(Folder, all.Length.ToString(CultureInfo.InvariantCulture), arguments: ("problem", "too-many")));
        }

        return new(chapters.ToImmutable(), sources.ToImmutable(), findings.ToImmutable());
    }

    /// <summary>A chapter that a second file has too.</summary>
    internal static Finding Twice(string chapter, string file, string first) => FindingCodes.TextsTwice.At(
        Folder + file, chapter, arguments: [("chapter", ChapterName.Of(chapter)), ("first", first)]);

    private static (ImmutableSortedDictionary<string, string> Texts, IEnumerable<Finding> Findings) Read(OfficeTextFile file, Edition edition, int year)
    {
        var read = DocumentReader.Read(file.Name, file.Bytes);
        if (read.Document is not { } document)
        {
            return (None, Told(file, read.Findings));
        }

        var matched = ChapterTexts.Match(file.Name[(file.Name.LastIndexOf('/') + 1)..], document, edition, year);
        var findings = read.Findings.AddRange(matched.Findings.Where(f => IsOfTexts(f, matched))).AddRange(NameCheck.Mismatches(matched, year, null));
        var told = Told(file, findings).Concat(Tables(file, document));
        return matched.Texts.IsEmpty ? (None, told.Append(FindingCodes.TextsWithoutChapter.At(Folder + file.Name))) : (matched.Texts, told);
    }

    /// <summary>That no table was found is as it should be, and which chapters are missing only all files together tell.</summary>
    private static bool IsOfTexts(Finding finding, Submission matched) =>
        finding.Code != FindingCodes.FormNotFound.Code
        && finding.Code != FindingCodes.ChapterMissing.Code
        && !(matched.Texts.IsEmpty && finding.Severity == Severity.Notice);

    private static IEnumerable<Finding> Tables(OfficeTextFile file, Document document)
    {
        var tables = document.Parts.OfType<Table>().ToArray();
        return tables.Length == 0
            ? []
            : [FindingCodes.TextsTable.At($"{Folder}{file.Name} {tables[0].At}", tables.Length.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The findings with the file's name: in a draft they stand beside those about other files.</summary>
    private static IEnumerable<Finding> Told(OfficeTextFile file, ImmutableArray<Finding> findings)
    {
        var name = Folder + Reading.Quote(file.Name);
        foreach (var finding in findings.Take(MostFindings))
        {
            yield return finding with
            {
                At = finding.At is null ? name : $"{name} {finding.At}",
                Message = new LocalizedText($"{name}：{finding.Message.Zh}", $"{name}: {finding.Message.En}"),
            };
        }

        if (findings.Length > MostFindings)
        {
            yield return FindingCodes.OfficeUnreadable.At(name, findings.Length.ToString(CultureInfo.InvariantCulture), arguments: ("problem", "too-many-findings"));
        }
    }
}
