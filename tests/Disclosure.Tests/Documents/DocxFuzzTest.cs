using CsCheck;
using Disclosure.Checking;
using Disclosure.Documents;
using Disclosure.Receipts.Marking;
using static Disclosure.Tests.Documents.TestDocx;

namespace Disclosure.Tests.Documents;

/// <summary>Word documents a little broken: no exception while reading or marking, and no refusal without an error.</summary>
public sealed class DocxFuzzTest
{
    private static readonly string[] Parts = [.. Real().Parts.Keys];

    [Fact]
    public void Documents_whose_xml_is_changed_by_a_few_characters_never_throw() =>
        Gen.Select(Gen.Int[0, Parts.Length - 1], Gen.Int[0, 1 << 20], Gen.String[Gen.Char["0A<>/\"=:!-.9wpc"], 0, 3], Gen.Int[0, 30]).Sample((part, at, text, removed) =>
        {
            var docx = Real();
            var xml = docx.Parts[Parts[part]];
            at %= xml.Length;
            ReadsOrRefuses(docx.With(Parts[part], xml[..at] + text + xml[Math.Min(xml.Length, at + removed)..]).Bytes());
        }, iter: 2_000);

    [Fact]
    public void Documents_whose_tags_are_taken_out_or_repeated_never_throw()
    {
        var tags = Real().Parts["word/document.xml"].Split('<');
        Gen.Select(Gen.Int[1, tags.Length - 1], Gen.Int[1, tags.Length - 1], Gen.Bool).Sample((from, to, isRemoved) =>
        {
            var changed = tags.ToList();
            if (isRemoved)
            {
                changed.RemoveAt(from);
            }
            else
            {
                changed.Insert(to, tags[from]);
            }

            ReadsOrRefuses(Real().With("word/document.xml", string.Join('<', changed)).Bytes());
        }, iter: 1_000);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_damage()
    {
        var bytes = Real().Bytes();
        for (var length = 4; length < bytes.Length; length += 11)
        {
            Assert.Equal("READ-DAMAGED", DocumentReader.Read("a.docx", bytes.AsMemory(0, length)).Refusal().Code);
        }
    }

    private static void ReadsOrRefuses(byte[] bytes)
    {
        var result = DocumentReader.Read("a.docx", bytes);
        Assert.True(result.Document is not null || result.Findings.Any(f => f.Severity == Severity.Error));
        string?[] places = [null, "paragraph 1", .. result.Document?.Parts.OfType<Table>().SelectMany(t => t.Cells).Select(c => c.At) ?? []];
        if (MarkedFile.Make("a.docx", bytes, [.. places.Select(at => FindingCodes.CellUnreadable.At(at, "x"))]) is { Extension: ".docx" } marked)
        {
            Assert.Equal(Lines(result), Lines(DocumentReader.Read("a.docx", marked.Bytes)));
        }
    }

    private static TestDocx Real() => new TestDocx($"""
        <w:p><w:pPr><w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>甲</w:t><w:br/><w:tab/><w:sym w:font="Symbol" w:char="F031"/></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:p/><w:tbl><w:tblPr/><w:tr>{Tc("A", """<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/><w:shd w:fill="auto"/>""")}{Tc("")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="0"/></w:trPr>{Tc("", """<w:gridSpan w:val="2"/><w:vMerge/>""")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Tc("12")}</w:sdtContent></w:sdt></w:tr>
        <w:tr>{Tc("B")}<w:tc>{P("外")}{Tbl(["1", "2"])}<w:p/></w:tc></w:tr></w:tbl>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{P("框")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent><w:footnoteReference w:id="1"/></w:r></w:p>
        """)
        .WithPart("styles", """<w:style w:type="paragraph" w:default="1" w:styleId="h"><w:basedOn w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>""")
        .WithPart("numbering", """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""")
        .WithPart("footnotes", $"""<w:footnote w:id="1">{P("注")}</w:footnote>""");
}
