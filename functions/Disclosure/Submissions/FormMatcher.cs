using Disclosure.Documents;
using Disclosure.Forms;
using Disclosure.Submissions.Prose;

namespace Disclosure.Submissions;

/// <summary>
/// A document in the terms of an edition (DESIGN.md section 4). Knows the form and no file format: the official
/// template, a page, a pasted text and a list all come as one kind of <see cref="Document"/>. Time and memory grow with
/// the number of cells, not with spans.
/// </summary>
public static class FormMatcher
{
    /// <summary>Matches a document against an edition.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="edition">The edition reports of the year use.</param>
    /// <param name="year">The report year; null for the one the document declares, or else the edition's first.</param>
    /// <returns>
    /// Always a submission; what does not fit is in its findings. What was read is placed or listed as unplaced, without
    /// exception.
    /// </returns>
    public static Submission Match(Document document, Edition edition, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edition);
        var form = FormIndex.Of(edition);
        var result = new SubmissionBuilder(edition, year);
        var declarations = new Declarations(form, result);
        var lines = ProseLine.Of(document).ToArray();
        var plan = ChapterPlan.Of(lines, form);
        var paragraphs = new ParagraphMatcher(form, plan, result, declarations);
        var tables = new TableMatcher(form, paragraphs, result, declarations);
        var order = 0;
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case Table table:
                    order = tables.Match(table, order);
                    break;
                case Paragraph paragraph:
                    if (plan.Heading(paragraph) is not null)
                    {
                        tables.Leave();
                    }

                    paragraphs.Match(paragraph, order++);
                    break;
            }
        }

        tables.Finish();

        foreach (var (place, finding) in plan.Findings)
        {
            result.Report(place, finding);
        }

        foreach (var (place, finding) in OutlineFaults.Of(document, edition, lines, plan, result.Passages))
        {
            result.Report(place, finding);
        }

        return result.Build();
    }
}
