using Marketplace.Files;
using Marketplace.Kernel.Domain;

namespace Marketplace.Accounts.Domain;

/// <summary>A shop's logo or banner in two sizes, stored as soon as it is uploaded. It is public once the shop shows it.</summary>
internal sealed class ShopPicture
{
    public static readonly IReadOnlyList<int> LogoSides = [512, 96];
    public static readonly IReadOnlyList<int> BannerSides = [1600, 800];

    public required long Id { get; init; }

    public required long ShopId { get; init; }

    public required bool IsBanner { get; init; }

    public required byte[] Large { get; init; }

    public required byte[] Small { get; init; }

    public static ShopPicture Of(long id, long shopId, bool isBanner, Picture large, Picture small) =>
        new() { Id = id, ShopId = shopId, IsBanner = isBanner, Large = large.Bytes, Small = small.Bytes };

    public static string PathOf(long id, string size) => $"/shop-pictures/{new Number(id)}/{size}";
}
