using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Web.Mvc;

/// <summary>
/// HEAD is GET without a body, for whoever checks links or looks whether the site is up. MVC would not find these pages for it; the server leaves
/// the body away.
/// </summary>
internal sealed class HeadLikeGet : IActionModelConvention
{
    private static readonly string[] Both = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            var asked = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault();
            if (asked is null || !asked.HttpMethods.Order().SequenceEqual([HttpMethods.Get])) continue;
            selector.ActionConstraints.Remove(asked);
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(Both));
            foreach (var known in selector.EndpointMetadata.OfType<IHttpMethodMetadata>().ToList()) selector.EndpointMetadata.Remove(known);
            selector.EndpointMetadata.Add(new HttpMethodMetadata(Both));
        }
    }
}
