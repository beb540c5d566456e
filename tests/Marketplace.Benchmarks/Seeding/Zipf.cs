namespace Marketplace.Benchmarks.Seeding;

/// <summary>Chooses 0 often, 1 less often, and so on: the weight of rank r is 1 / (r + 1)^exponent.</summary>
internal sealed class Zipf
{
    private readonly double[] sums;

    public Zipf(int count, double exponent)
    {
        sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) sums[i] = sum += Math.Pow(i + 1, -exponent);
    }

    public int Next(Dice dice)
    {
        var at = Array.BinarySearch(sums, dice.Next() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at, sums.Length - 1);
    }
}
