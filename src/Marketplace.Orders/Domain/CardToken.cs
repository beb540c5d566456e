namespace Marketplace.Orders.Domain;

/// <summary>What stands for a card once the gateway has seen it.</summary>
/// <param name="Token">The gateway's own word for the card.</param>
/// <param name="Ending">The last four digits, by which its owner knows it.</param>
internal sealed record CardToken(string Token, string Ending);
