namespace Marketplace.Orders.Domain;

/// <summary>A token that the gateway issued for a card.</summary>
/// <param name="Token">The gateway's token.</param>
/// <param name="Ending">The last four digits.</param>
internal sealed record CardToken(string Token, string Ending);
