namespace Disclosure.Documents.Pdf;

/// <summary>A straight line on a page along one axis, in points.</summary>
/// <param name="IsHorizontal">Whether it runs along x.</param>
/// <param name="At">Its place on the other axis.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, not before its beginning.</param>
internal readonly record struct PdfRuling(bool IsHorizontal, double At, double From, double To);
