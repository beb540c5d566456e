namespace Marketplace.Benchmarks.Loading;

/// <param name="Status">The status code.</param>
/// <param name="Bytes">The body's length on the wire.</param>
internal readonly record struct Answer(int Status, int Bytes);
