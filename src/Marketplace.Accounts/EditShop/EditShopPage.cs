using Marketplace.Accounts.Parts;

namespace Marketplace.Accounts.EditShop;

internal sealed record EditShopPage(string Slug, long Version, EditShopForm Form)
{
    public ShopHead Head => new(Form.LogoId, Form.BannerId);

    public ShopAbout About => new(Form.Description, Form.Policies);
}
