using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// Follows the drawing of one page and keeps the characters and straight lines a person would see. Text that is drawn
/// invisibly, as scanners lay it under a picture, is none.
/// </summary>
internal sealed class PdfDrawing : BaseStreamProcessor<PdfPage>
{
    private readonly List<PdfLetter> _letters = [];
    private readonly PdfDrawingCost _cost;
    private readonly PdfPath _path;
    private readonly Stack<PdfBox> _clips = [];
    private readonly Dictionary<(IFont Font, int Code), string> _texts = [];
    private readonly PdfBox _page;
    private int _pictures;

    public PdfDrawing(
        int pageNumber, PdfPages factory, CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, PdfDrawingCost cost)
        : base(
            pageNumber, factory.ResourceStore, factory.PdfScanner, factory.PageContentParser, factory.FilterProvider, cropBox, unit, rotation, initialMatrix, factory.ParsingOptions)
    {
        var bounds = cropBox.GetVisibleBounds(rotation);
        _page = new PdfBox(0, 0, bounds.Width, bounds.Height);
        _path = new PdfPath(cost);
        _cost = cost;
        _clips.Push(_page);
        GetCurrentState().ColorSpaceContext = new PdfNoColor();
    }

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return new PdfPage(pageNumberCurrent, _page.Width, _page.Height, _letters, _path.Rulings, _pictures);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _cost.CountOperations(operations.Count + 1);
        _cost.CheckDepth(StackSize);
        base.ProcessOperations(operations);
    }

    /// <summary>The copy has no circles, and looking for them takes as long as drawing.</summary>
    protected override bool HasFormXObjectCircularReference(StreamToken formStream, NameToken? xObjectName, IReadOnlyList<IGraphicsStateOperation> operations) => false;

    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clips.Peek());
        _cost.CheckDepth(StackSize);
    }

    public override void PopState()
    {
        if (_clips.Count > 1)
        {
            _clips.Pop();
        }

        base.PopState();
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _cost.CountLetter();
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
        {
            return;
        }

        var start = Place(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = Place(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var up = Place(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        var width = Distance(start, end);
        var size = font is IType3Font ? Type3Size(font, start, renderingMatrix, textMatrix, transformationMatrix) : Distance(start, up);
        var letter = new PdfLetter(Text(font, code), start.X, start.Y, width, size, Turn(start, end, up, size), TextSequence);
        if (double.IsFinite(start.X + start.Y + width + size) && _clips.Peek().Contains(letter.Middle.X, letter.Middle.Y))
        {
            _letters.Add(letter);
        }
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        _cost.CountPicture();
        _pictures++;
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => _pictures++;

    public override void BeginInlineImage()
    {
    }

    public override void SetInlineImageProperties(IReadOnlyDictionary<NameToken, IToken> properties)
    {
    }

    public override void EndInlineImage(Memory<byte> bytes) => _pictures++;

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        _path.Close();
        return null;
    }

    public override void MoveTo(double x, double y) => _path.MoveTo(Point(x, y));

    public override void LineTo(double x, double y) => _path.LineTo(Point(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _path.CurveTo(Point(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => _path.CurveTo(Point(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _path.MoveTo(Point(x, y));
        _path.LineTo(Point(x + width, y));
        _path.LineTo(Point(x + width, y + height));
        _path.LineTo(Point(x, y + height));
        _path.Close();
    }

    public override void StrokePath(bool close) => Paint(close, true, false);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, false, true);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, true, true);

    public override void EndPath() => _path.Clear();

    public override void ClosePath() => _path.Clear();

    /// <summary>The path is the clip from here on, whether it is painted or not (ISO 32000-1 §8.5.4). Its bounds are near enough.</summary>
    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (_path.Bounds() is { } bounds)
        {
            Clip(bounds);
        }
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var corners = (PdfPoint[])[rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight];
        Clip(PdfBox.Around([.. corners.Select(corner => Point(corner.X, corner.Y))]));
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void SetNamedGraphicsState(NameToken stateName)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    /// <summary>The character of a code, or U+FFFD: the library would take the code itself for one.</summary>
    private string Text(IFont font, int code)
    {
        if (!_texts.TryGetValue((font, code), out var text))
        {
            text = font.TryGetUnicode(code, out var known) && !string.IsNullOrEmpty(known) ? PdfText.Unified(known) : "\uFFFD";
            _texts[(font, code)] = text;
        }

        return text;
    }

    private void Paint(bool close, bool strokes, bool fills)
    {
        if (close)
        {
            _path.Close();
        }

        _path.Paint(strokes, fills, _clips.Peek());
    }

    private void Clip(PdfBox box) => _clips.Push(_clips.Pop().Intersect(box));

    private (double X, double Y) Point(double x, double y)
    {
        var point = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        return (point.X, point.Y);
    }

    private static PdfPoint Place(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page) =>
        page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));

    /// <summary>A font of drawings has units of its own; its matrix says how large 1 000 of the usual ones are.</summary>
    private static double Type3Size(IFont font, PdfPoint start, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page)
    {
        var box = font.GetBoundingBox(0).GlyphBounds;
        var height = Math.Abs(box.Height) > 0 ? Math.Abs(box.Height) : 1;
        return Distance(start, Place(0, Math.Min(height, 1.2), rendering, text, page));
    }

    private static double Distance(PdfPoint a, PdfPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    /// <summary>By the advance, or by the upright of a character that does not advance.</summary>
    private static int Turn(PdfPoint start, PdfPoint end, PdfPoint up, double size)
    {
        var (x, y) = end.X != start.X || end.Y != start.Y ? (end.X - start.X, end.Y - start.Y) : (up.Y - start.Y, start.X - up.X);
        var slack = 0.02 * Math.Max(size, 0.01);
        return (Math.Abs(y) <= slack, Math.Abs(x) <= slack) switch
        {
            (true, _) => x >= 0 ? 0 : 2,
            (_, true) => y >= 0 ? 1 : 3,
            _ => -1,
        };
    }
}
