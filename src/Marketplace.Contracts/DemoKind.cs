namespace Marketplace.Contracts;

/// <summary>What people of the demo market can say about an offer.</summary>
public enum DemoKind
{
    /// <summary>Something that is sent.</summary>
    Goods,

    /// <summary>Something that is sent and can chip, crack or leak.</summary>
    Pottery,

    /// <summary>Something to eat or drink.</summary>
    Food,

    /// <summary>Something made or repaired to the buyer's wishes.</summary>
    Work,

    /// <summary>Time spent learning.</summary>
    Lesson,
}
