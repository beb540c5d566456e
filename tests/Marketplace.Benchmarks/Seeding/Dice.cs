namespace Marketplace.Benchmarks.Seeding;

/// <summary>Random numbers that are the same for the same seed on every machine.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public double Next() => random.NextDouble();

    public int Next(int below) => random.Next(below);

    public bool Falls(double chance) => random.NextDouble() < chance;

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A span of whole seconds.</summary>
    public TimeSpan Hours(double least, double most) => TimeSpan.FromSeconds(Math.Floor(3600 * (least + ((most - least) * random.NextDouble()))));

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
