using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>Draws the pages of a PDF into what can be read of them. PdfPig makes it, and calls the constructor by its five parameters.</summary>
internal sealed class PdfPages : BasePageFactory<PdfPage>
{
    private const int StackDepth = 64;

    private readonly PdfDrawingCost _cost;

    public PdfPages(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions) => _cost = (PdfDrawingCost)parsingOptions.Logger;

    /// <summary>All pages of the copy of a PDF.</summary>
    /// <exception cref="UnreadableException">A limit is passed or the content is broken.</exception>
    public static List<PdfPage> Read(byte[] copy, Reading reading)
    {
        try
        {
            using var document = PdfDocument.Open(copy, new ParsingOptions { Logger = new PdfDrawingCost(reading), MaxStackDepth = StackDepth });
            document.AddPageFactory<PdfPage, PdfPages>();
            var pages = new List<PdfPage>();
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                pages.Add(document.GetPage<PdfPage>(number));
            }

            return pages;
        }
        catch (Exception exception) when (exception is not (UnreadableException or OutOfMemoryException))
        {
            throw Reading.Damaged("page", reading.FileName, exception.GetType().Name);
        }
    }

    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfDrawing(pageNumber, this, cropBox, userSpaceUnit, rotation, initialMatrix, _cost).Process(pageNumber, operations);
}
