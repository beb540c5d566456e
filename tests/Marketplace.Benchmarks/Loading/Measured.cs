namespace Marketplace.Benchmarks.Loading;

/// <summary>The results of several rounds.</summary>
internal sealed class Measured
{
    private readonly List<double> milliseconds = [];
    private bool isSorted;

    public int Count => milliseconds.Count;

    public double Seconds { get; private set; }

    public int Bytes { get; private set; }

    public double PerSecond => Count / Seconds;

    public void Add(IEnumerable<double> took, double seconds, int bytes)
    {
        milliseconds.AddRange(took);
        (Seconds, Bytes, isSorted) = (Seconds + seconds, bytes, false);
    }

    /// <summary>The time in milliseconds within which this share of requests was answered.</summary>
    public double Within(double share)
    {
        if (!isSorted) milliseconds.Sort();
        isSorted = true;
        return Count == 0 ? double.NaN : milliseconds[(int)((Count - 1) * share)];
    }
}
