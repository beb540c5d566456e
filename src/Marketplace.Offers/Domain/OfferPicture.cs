namespace Marketplace.Offers.Domain;

internal sealed class OfferPicture(long id, int position, int width, int height)
{
    public long Id { get; private set; } = id;

    public int Position { get; set; } = position;

    public int Width { get; private set; } = width;

    public int Height { get; private set; } = height;
}
